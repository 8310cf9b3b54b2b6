export const RETURN_REQUEST_MODULE = "return_request"
