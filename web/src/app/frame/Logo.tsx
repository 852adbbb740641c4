/** Two rings that share a part: to see together. */
export function Logo() {
  return (
    <svg
      viewBox="0 0 32 22"
      width="28"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      aria-hidden
    >
      <circle cx="11" cy="11" r="8.5" />
      <circle cx="21" cy="11" r="8.5" />
    </svg>
  );
}
