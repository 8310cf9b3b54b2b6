import { Module } from "@medusajs/framework/utils"
import { RAZORPAY_MODULE } from "./constants"
import RazorpayModuleService from "./service"

export { RAZORPAY_MODULE }

export default Module(RAZORPAY_MODULE, { service: RazorpayModuleService })
