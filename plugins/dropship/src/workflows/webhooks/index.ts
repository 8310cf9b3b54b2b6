export * from "./workflows/process-supplier-webhook"
export * from "./workflows/process-whatsapp-webhook"
