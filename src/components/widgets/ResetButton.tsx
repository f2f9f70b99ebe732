/** Back to how the page comes. */
export function ResetButton({ onReset }: { onReset: () => void }) {
  return (
    <button type="button" class="live-button live-reset" onClick={onReset}>
      Reset
    </button>
  );
}
