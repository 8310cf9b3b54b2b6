"use client"

export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en-IN">
      <body
        style={{
          fontFamily: "system-ui",
          padding: "4rem 1.5rem",
          background: "#fbf8f3",
          color: "#1f1716",
        }}
      >
        <h1>Bodycon is not reachable right now.</h1>
        <p>Please try again in a moment.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  )
}
