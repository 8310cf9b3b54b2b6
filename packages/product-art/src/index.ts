export { BANNERS, drawBanner, renderBanner, type BannerName } from "./banners"
export { renderGarment, type RenderOptions } from "./render"
export * from "./types"
export { drawGarment } from "./views"
