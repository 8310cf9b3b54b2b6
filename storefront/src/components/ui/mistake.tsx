/** What is wrong with the field above, in the words of a form. */
export function Mistake({ id, children }: { id?: string; children?: string }) {
  return children ? (
    <p
      id={id}
      role="alert"
      className="mt-1.5 text-[13px] font-medium text-rani"
      data-testid="mistake"
    >
      {children}
    </p>
  ) : null
}
