declare module "pdfmake/fonts/Roboto" {
  const fonts: {
    Roboto: { normal: string; bold: string; italics: string; bolditalics: string }
  }
  export default fonts
}
