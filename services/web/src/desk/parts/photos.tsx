import { useTexts } from '../texts/use-texts.js';

interface Props {
  readonly photoHashes: readonly string[];
  readonly photosReceived: readonly string[];
  /** Address of the photos, without the hash. */
  readonly base: string;
}

/** The photos of a report; each opens whole. Those that are still on the phone are counted, so that nobody misses them. */
export function Photos({ photoHashes, photosReceived, base }: Props) {
  const { case: t } = useTexts();
  const missing = photoHashes.length - photosReceived.length;
  if (photoHashes.length === 0) return null;
  return (
    <div className="photos">
      {photosReceived.map((hash, at) => (
        <a key={hash} href={`${base}/${hash}`} target="_blank" rel="noreferrer">
          <img src={`${base}/${hash}`} alt={t.photo(at + 1)} loading="lazy" />
        </a>
      ))}
      {missing > 0 && <span className="quiet">{t.photosMissing(missing)}</span>}
    </div>
  );
}
