/** What the shop takes; a telephone turns its own format into JPEG for it. */
export const PHOTO_TYPES = "image/jpeg,image/png,image/webp"

const LONGEST_SIDE = 2000
const SMALL_ENOUGH = 1_500_000
const PATIENCE_MS = 90_000

/**
 * A photo as it is sent: a large one is made smaller first, because it may travel over a telephone network.
 * A browser that cannot do it sends the photo as it is.
 */
async function prepare(file: File): Promise<Blob> {
  if (file.size <= SMALL_ENOUGH) {
    return file
  }
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement("canvas")
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const smaller = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, "image/jpeg", 0.85)
    )
    return smaller && smaller.size < file.size ? smaller : file
  } catch {
    return file
  }
}

type Sent = { url: string; fault: null } | { url: null; fault: string }

/**
 * Sends one photo of an order and tells how far it got (0 to 100). Never throws: what went wrong is in
 * `fault`, in words for the shopper.
 */
export async function sendPhoto(
  address: string,
  file: File,
  onProgress: (percent: number) => void
): Promise<Sent> {
  const body = new FormData()
  body.append("files", await prepare(file), file.name.replace(/[^\w.-]+/g, "-"))
  const failed = (fault: string): Sent => ({ url: null, fault })
  return new Promise((resolve) => {
    // `fetch` does not tell how much of a body was sent.
    const request = new XMLHttpRequest()
    request.open("POST", address)
    request.responseType = "json"
    request.timeout = PATIENCE_MS
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0)
    request.onload = () => {
      const answer = request.response as { photo_urls?: string[]; message?: string } | null
      const url = answer?.photo_urls?.[0]
      resolve(
        request.status < 300 && url
          ? { url, fault: null }
          : failed(answer?.message ?? "That did not work. Please try again.")
      )
    }
    request.onerror = () => resolve(failed("No connection. Please try again."))
    request.ontimeout = () => resolve(failed("That took too long. Please try again."))
    request.send(body)
  })
}
