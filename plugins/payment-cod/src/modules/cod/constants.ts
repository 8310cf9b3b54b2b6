/** Container key of the COD module. */
export const COD_MODULE = "cod"

/** Medusa's id of the provider when it is registered with `id: "cod"`. */
export const COD_PROVIDER_ID = "pp_cod_cod"
