export const SIZING_MODULE = "sizing"
