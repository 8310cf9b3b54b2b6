export * from "./workflows/save-shipping-settings"
