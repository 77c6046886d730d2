import { useEffect, useState } from 'react';
import { type Draft, MOST_PHOTOS } from './draft.js';
import type { KeptPhoto } from './outbox/database.js';
import { dropPhoto, keepPhoto, photosOf } from './outbox/outbox.js';
import { takePhoto } from './photo.js';
import { useTexts } from './texts.js';

interface Props {
  readonly draft: Draft;
  readonly onChange: (photos: readonly string[]) => void;
}

/** Photos of the report: taken or chosen, made smaller, kept on the phone at once. */
export function PhotoPicker({ draft, onChange }: Props) {
  const { photo: t } = useTexts();
  const { reportId, photos } = draft;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  async function add(files: readonly File[]): Promise<void> {
    setBusy(true);
    setFailed(false);
    const added = [...photos];
    for (const file of files.slice(0, MOST_PHOTOS - photos.length)) {
      try {
        const photo = await takePhoto(reportId, file);
        await keepPhoto(photo);
        if (!added.includes(photo.hash)) added.push(photo.hash);
      } catch {
        setFailed(true);
      }
    }
    setBusy(false);
    onChange(added);
  }

  function remove(hash: string): void {
    onChange(photos.filter((one) => one !== hash));
    void dropPhoto(reportId, hash);
  }

  return (
    <fieldset>
      <legend>{t.title}</legend>
      <Thumbnails draft={draft} onRemove={remove} />
      {photos.length < MOST_PHOTOS && (
        <div className="pickers">
          <Picker text={t.take} disabled={busy} onPicked={add} camera />
          <Picker text={t.choose} disabled={busy} onPicked={add} />
        </div>
      )}
      <p className="quiet" aria-live="polite">
        {busy ? t.busy : ''}
      </p>
      {failed && (
        <p className="field-error" role="alert">
          {t.failed}
        </p>
      )}
    </fieldset>
  );
}

interface PickerProps {
  readonly text: string;
  readonly disabled: boolean;
  readonly camera?: boolean;
  readonly onPicked: (files: readonly File[]) => Promise<void>;
}

function Picker({ text, disabled, camera = false, onPicked }: PickerProps) {
  return (
    <label className="picker">
      <input
        type="file"
        accept="image/*"
        disabled={disabled}
        {...(camera ? { capture: 'environment' as const } : { multiple: true })}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          void onPicked(files);
        }}
      />
      <span>{text}</span>
    </label>
  );
}

function Thumbnails({
  draft: { reportId, photos },
  onRemove,
}: {
  readonly draft: Draft;
  readonly onRemove: (hash: string) => void;
}) {
  const { photo: t } = useTexts();
  const [kept, setKept] = useState<readonly (KeptPhoto & { url: string })[]>([]);
  useEffect(() => {
    let urls: readonly string[] = [];
    let isShown = true;
    void photosOf({ reportId, photos }).then((found) => {
      if (!isShown) return;
      const shown = found.map((photo) => ({ ...photo, url: URL.createObjectURL(new Blob([photo.bytes])) }));
      urls = shown.map(({ url }) => url);
      setKept(shown);
    });
    return () => {
      isShown = false;
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [reportId, photos]);
  if (kept.length === 0) return null;
  return (
    <ul className="thumbnails">
      {kept.map(({ hash, url }, index) => (
        <li key={hash}>
          <img src={url} alt={t.numbered(index + 1)} />
          <button type="button" aria-label={t.remove(index + 1)} onClick={() => onRemove(hash)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
