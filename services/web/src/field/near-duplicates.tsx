import type { pendingGroups } from '@linli/contracts';
import { useEffect, useState } from 'react';
import { get } from '../both/http.js';
import type { Draft } from './draft.js';
import { useTexts } from './texts.js';

type Groups = (typeof pendingGroups)['_output'];
type Group = Groups['items'][number];

/** What waits already for the same thing at the same place. It is told and never in the way; without a network, not asked. */
export function NearDuplicates({ draft: { areaCode, building, typeCode } }: { readonly draft: Draft }) {
  const { form: t } = useTexts();
  const [groups, setGroups] = useState<readonly Group[]>([]);
  useEffect(() => {
    let isAsked = true;
    if (areaCode === '' || typeCode === '') return undefined;
    void get<Groups>(`/pending-reports?area=${areaCode}`)
      .then(({ items }) => isAsked && setGroups(items))
      .catch(() => undefined);
    return () => {
      isAsked = false;
    };
  }, [areaCode, typeCode]);
  const alike = groups.filter(
    (group) =>
      group.typeCode === typeCode &&
      (building.trim() === '' || group.building === null || group.building === building.trim()),
  );
  const count = alike.reduce((sum, { reportIds }) => sum + reportIds.length, 0);
  if (count === 0) return null;
  return <p className="hint">{t.alike(count)}</p>;
}
