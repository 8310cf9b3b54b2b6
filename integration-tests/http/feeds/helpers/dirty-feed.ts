/**
 * A supplier's list with every kind of dirt: 45 good rows of nine styles, and what people and spreadsheets
 * do to the rest. Rows are numbered as a spreadsheet does, the header being row 1.
 */
const HEADER = "No,SKU Code,Design No.,Qty,Cost,MRP,Category,Size,Colour,HSN,EAN"

const SIZES = ["S", "M", "L", "XXL", "3XL"]

const GOOD = Array.from({ length: 9 }, (_, style) =>
  SIZES.map(
    (size, index) =>
      `${style * 5 + index},D${style}-${size},D-${style},${style + index}.0,"1,2${style}0.50",2999,AN : KURTA,${size.toLowerCase()},OFF WHITE,6211,`
  )
).flat()

const DIRT = [
  "46,,D-1,4,500,999,KURTA,S,Red,6211,", // 47
  "47,#REF!,D-1,0,500,999,KURTA,S,Red,6211,", // 48
  ",,,,,,,,,,", // 49
  "49,TWIN-1,T-1,4,500,999,KURTA,S,Red,6211,", // 50
  "50,TWIN-1,T-1,4,500,999,KURTA,S,Red,6211,", // 51
  "51,FIGHT-1,T-2,4,500,999,KURTA,S,Red,6211,", // 52
  "52,FIGHT-1,T-2,9,500,999,KURTA,S,Red,6211,", // 53
  "53,NEG-1,T-3,-4,500,999,KURTA,S,Red,6211,", // 54
  "54,HALF-1,T-3,4.5,500,999,KURTA,S,Red,6211,", // 55
  "55,WORD-1,T-3,lots,500,999,KURTA,S,Red,6211,", // 56
  "56,NOSTOCK-1,T-3,,500,999,KURTA,S,Red,6211,", // 57
  "57,BADCOST-1,T-3,4,on request,999,KURTA,S,Red,6211,", // 58
  "58,SIZE-1,T-4,4,500,999,KURTA,Plus,Red,6211,", // 59
  "59,FREE-1,T-5,4,500,999,SAREE,FREE,,5407,", // 60
  '60,"=HYPERLINK(""http://x.test"")",T-6,many,500,999,KURTA,S,Red,6211,', // 61
  "61,KNOWN-S,K,7,400,1999,KURTA,S,Red,6211,", // 62
  '62,"KM ""odd""\nsku",K,3,400,1999,KURTA,M,Red,6211,8901234567894', // 63, by barcode
  "63,VALUE-1,T-7,#VALUE!,500,999,KURTA,S,Red,6211,", // 64
  "64,HSN-1,T-8,4,500,999,KURTA,S,Red,62X,", // 65
]

export const DIRTY_CSV = `\ufeff${[HEADER, ...GOOD, ...DIRT].join("\r\n")}\r\n\r\n`

export const DIRTY_ROWS = GOOD.length + DIRT.length

/** Row number → SKU and reason of everything that must be named. */
export const DIRTY_REJECTS: [number, string | null, string][] = [
  [47, null, "no SKU"],
  [48, "#REF!", "supplier_sku is the spreadsheet error #REF!"],
  [49, null, "blank row"],
  [51, "TWIN-1", "repeats row 50"],
  [52, "FIGHT-1", "rows 52, 53 contradict each other in stock"],
  [53, "FIGHT-1", "rows 52, 53 contradict each other in stock"],
  [54, "NEG-1", "stock -4 is negative"],
  [55, "HALF-1", "stock 4.5 is not a whole number"],
  [56, "WORD-1", 'stock "lots" is not a number'],
  [57, "NOSTOCK-1", "no stock"],
  [58, "BADCOST-1", 'cost_price "on request" is not an amount in rupees'],
  [59, "SIZE-1", 'unknown size "Plus"'],
  [61, '=HYPERLINK("http://x.test")', 'stock "many" is not a number'],
  [64, "VALUE-1", "stock is the spreadsheet error #VALUE!"],
  [65, "HSN-1", 'hsn "62X" is not 4 to 8 digits'],
]

/** Good rows that become variants of draft products: the styles, TWIN-1 and FREE-1. */
export const DIRTY_CREATED = GOOD.length + 2

export const DIRTY_STYLES = 9 + 2
