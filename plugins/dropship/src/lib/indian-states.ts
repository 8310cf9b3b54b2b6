/** India's states and union territories by the state codes of the GST law, the first two digits of a GSTIN. */
export const INDIAN_STATES: Record<string, string> = {
  "01": "Jammu and Kashmir",
  "02": "Himachal Pradesh",
  "03": "Punjab",
  "04": "Chandigarh",
  "05": "Uttarakhand",
  "06": "Haryana",
  "07": "Delhi",
  "08": "Rajasthan",
  "09": "Uttar Pradesh",
  "10": "Bihar",
  "11": "Sikkim",
  "12": "Arunachal Pradesh",
  "13": "Nagaland",
  "14": "Manipur",
  "15": "Mizoram",
  "16": "Tripura",
  "17": "Meghalaya",
  "18": "Assam",
  "19": "West Bengal",
  "20": "Jharkhand",
  "21": "Odisha",
  "22": "Chhattisgarh",
  "23": "Madhya Pradesh",
  "24": "Gujarat",
  "26": "Dadra and Nagar Haveli and Daman and Diu",
  "27": "Maharashtra",
  "29": "Karnataka",
  "30": "Goa",
  "31": "Lakshadweep",
  "32": "Kerala",
  "33": "Tamil Nadu",
  "34": "Puducherry",
  "35": "Andaman and Nicobar Islands",
  "36": "Telangana",
  "37": "Andhra Pradesh",
  "38": "Ladakh",
}

/** Names people and older registers still use. */
const OTHER_NAMES: Record<string, string> = {
  orissa: "21",
  pondicherry: "34",
  uttaranchal: "05",
  newdelhi: "07",
  nctofdelhi: "07",
  delhinct: "07",
  jammukashmir: "01",
  dadraandnagarhaveli: "26",
  damananddiu: "26",
  andamanandnicobar: "35",
}

/** Codes of registrations from before a state was divided or merged. */
const FORMER_CODES: Record<string, string> = { "25": "26", "28": "37" }

const simplified = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^a-z]/g, "")
    .replace(/^the(?=dadra)/, "")

const codeByName = new Map([
  ...Object.entries(INDIAN_STATES).map(([code, name]) => [simplified(name), code] as const),
  ...Object.entries(OTHER_NAMES),
])

/** The GST state code of a state, however its name is written; undefined for anything else. */
export const stateCodeOf = (name: string): string | undefined => codeByName.get(simplified(name))

/** The state a GSTIN is registered in, or undefined. */
export const stateOfGstin = (gstin: string): string | undefined => {
  const code = gstin.slice(0, 2)
  return INDIAN_STATES[FORMER_CODES[code] ?? code]
}
