/** Lets whoever types a password see it: nobody types twelve characters blind with gloves on (ASVS 2.1.12). */
export function ShowPassword({
  text,
  shown,
  onShow,
}: {
  readonly text: string;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={shown} onChange={({ target }) => onShow(target.checked)} />
      {text}
    </label>
  );
}
