import { Button } from 'antd';
import { useTexts } from '../texts/use-texts.js';

/** What a list that is read page by page knows of its next one. */
interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** 更多: the next page of a list, where there is one. */
export function More({ query }: { readonly query: Paged }) {
  const { state: t } = useTexts();
  if (!query.hasNextPage) return null;
  return (
    <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {t.more}
    </Button>
  );
}
