import { Button } from 'antd';
import { useTexts } from '../texts/use-texts.js';
import { Problem } from './problem.js';

interface Query {
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** Stands where an answer will be: it is being read, or it could not be had. */
export function Waiting({ query: { error, refetch } }: { readonly query: Query }) {
  const { state: t } = useTexts();
  if (error === null) {
    return <output className="waiting quiet">{t.loading}</output>;
  }
  return (
    <Problem error={error}>
      <Button onClick={() => void refetch()}>{t.retry}</Button>
    </Problem>
  );
}
