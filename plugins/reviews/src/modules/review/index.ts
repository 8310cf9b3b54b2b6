import { Module } from "@medusajs/framework/utils"
import { REVIEW_MODULE } from "./constants"
import optionsLoader from "./loaders/options"
import ReviewModuleService from "./service"

export { REVIEW_MODULE }

export default Module(REVIEW_MODULE, { service: ReviewModuleService, loaders: [optionsLoader] })
