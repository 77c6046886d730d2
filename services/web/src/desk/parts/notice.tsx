import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly text?: string | undefined;
  readonly tone?: 'quiet' | 'problem';
  readonly children?: ReactNode;
}

/** Says that something is empty, missing or went wrong, and what to do now. */
export function Notice({ title, text, tone = 'quiet', children }: Props) {
  return (
    <div className={`notice ${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      <strong>{title}</strong>
      {text !== undefined && <p>{text}</p>}
      {children}
    </div>
  );
}
