import sharp from "sharp"
import { MAX_PHOTO_BYTES, preparePhoto } from "../prepare-photo"

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#903050" } })

describe("preparePhoto", () => {
  it("should write a small upright WebP without EXIF", async () => {
    const photo = await picture(2400, 1200)
      .withExif({ IFD0: { Copyright: "someone", Orientation: "6" }, IFD3: { GPSLatitudeRef: "N" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const { format, width, height, exif } = await sharp(await preparePhoto(photo)).metadata()
    expect({ format, width, height, exif }).toEqual({
      format: "webp",
      width: 800,
      height: 1600,
      exif: undefined,
    })
  })

  it.each(["png", "webp"] as const)("should accept %s", async (format) => {
    const result = await preparePhoto(await picture(10, 10).toFormat(format).toBuffer())
    expect((await sharp(result).metadata()).format).toBe("webp")
  })

  it("should refuse a GIF whatever it is called, text and too many bytes, naming the field", async () => {
    const gif = await picture(10, 10).gif().toBuffer()
    await expect(preparePhoto(gif)).rejects.toThrow("files: only JPEG, PNG and WebP")
    await expect(preparePhoto(Buffer.from("<svg onload='alert(1)'/>"))).rejects.toThrow("files:")
    await expect(preparePhoto(Buffer.alloc(MAX_PHOTO_BYTES + 1))).rejects.toThrow(
      "files: a photo may have at most 5 MB"
    )
  })

  it("should refuse a photo that breaks off", async () => {
    const photo = await picture(600, 600).png().toBuffer()
    await expect(preparePhoto(photo.subarray(0, 200))).rejects.toThrow("files:")
  })
})
