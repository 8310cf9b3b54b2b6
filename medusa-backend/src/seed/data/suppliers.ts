import type { SupplierInput } from "@bodycon/medusa-plugin-dropship/types"

/** A demo supplier; `api_url` and `api_secret` are added from the options. */
export type SupplierSeed = Omit<SupplierInput, "channel" | "api_url" | "api_secret"> & {
  channel: "api" | "whatsapp" | "email" | "manual"
  login: string
}

const address = (
  name: string,
  phone: string,
  address_1: string,
  city: string,
  province: string,
  postal_code: string
): SupplierInput["pickup_address"] => ({
  name,
  phone,
  address_1,
  city,
  province,
  postal_code,
  country_code: "in",
})

/** Six invented companies. GSTINs have valid check characters and the state code of their city; nobody owns them. */
export const SUPPLIERS: SupplierSeed[] = [
  {
    code: "surat-loom",
    name: "Surat Loom & Thread",
    contact_name: "Hetal Desai",
    email: "orders@surat-loom.test",
    login: "surat-loom@bodycon.test",
    phone: "9825000101",
    gstin: "24AAKCS7412M1Z1",
    languages: ["gu", "hi", "en"],
    channel: "api",
    answer_minutes: 60,
    dispatch_hours: 24,
    pickup_address: address(
      "Surat Loom & Thread",
      "9825000101",
      "Plot 118, Ring Road Textile Market, Umarwada",
      "Surat",
      "Gujarat",
      "395010"
    ),
  },
  {
    code: "okhla-stitch",
    name: "Okhla Stitch House",
    contact_name: "Gurpreet Kaur",
    email: "dispatch@okhla-stitch.test",
    login: "okhla-stitch@bodycon.test",
    phone: "9811000102",
    gstin: "07AAHCD5538Q1Z0",
    languages: ["hi", "pa", "en"],
    channel: "api",
    answer_minutes: 60,
    dispatch_hours: 24,
    pickup_address: address(
      "Okhla Stitch House",
      "9811000102",
      "B-47, Okhla Industrial Area Phase 1",
      "New Delhi",
      "Delhi",
      "110020"
    ),
  },
  {
    code: "sanganer-print",
    name: "Sanganer Print Works",
    contact_name: "Mahesh Chhipa",
    email: "namaste@sanganer-print.test",
    login: "sanganer-print@bodycon.test",
    phone: "9829000103",
    whatsapp: "9829000103",
    gstin: "08AAJFR2296K1ZN",
    languages: ["hi", "en"],
    channel: "whatsapp",
    answer_minutes: 120,
    dispatch_hours: 36,
    pickup_address: address(
      "Sanganer Print Works",
      "9829000103",
      "22 Chhipa Mohalla, near Sanganeri Gate",
      "Jaipur",
      "Rajasthan",
      "302029"
    ),
  },
  {
    code: "noyyal-knits",
    name: "Noyyal Knits",
    contact_name: "Kavitha Murugesan",
    email: "sales@noyyal-knits.test",
    login: "noyyal-knits@bodycon.test",
    phone: "9843000104",
    whatsapp: "9843000104",
    gstin: "33AAMFT8871P1Z6",
    languages: ["ta", "en"],
    channel: "whatsapp",
    answer_minutes: 120,
    dispatch_hours: 24,
    pickup_address: address(
      "Noyyal Knits",
      "9843000104",
      "5/210 Kangeyam Road, Nallur",
      "Tiruppur",
      "Tamil Nadu",
      "641606"
    ),
  },
  {
    code: "parel-atelier",
    name: "Parel Atelier",
    contact_name: "Farah Contractor",
    email: "studio@parel-atelier.test",
    login: "parel-atelier@bodycon.test",
    phone: "9820000105",
    gstin: "27AALCM3049H1ZA",
    languages: ["en", "mr"],
    channel: "email",
    answer_minutes: 240,
    dispatch_hours: 48,
    pickup_address: address(
      "Parel Atelier",
      "9820000105",
      "Unit 9, Sitaram Mill Compound, N M Joshi Marg, Lower Parel",
      "Mumbai",
      "Maharashtra",
      "400011"
    ),
  },
  {
    code: "gariahat-drape",
    name: "Gariahat Drape Co",
    contact_name: "Sohini Ghosh",
    email: "hello@gariahat-drape.test",
    login: "supplier@bodycon.test",
    phone: "9830000106",
    gstin: "19AAGFB6625N1Z0",
    languages: ["bn", "en"],
    channel: "manual",
    answer_minutes: 240,
    dispatch_hours: 48,
    pickup_address: address(
      "Gariahat Drape Co",
      "9830000106",
      "14/2 Rash Behari Avenue, Gariahat",
      "Kolkata",
      "West Bengal",
      "700029"
    ),
  },
]
