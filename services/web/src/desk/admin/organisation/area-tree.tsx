import type { Area } from '@linli/contracts';
import { wordFor } from '@linli/wording';
import { useMemo, useState } from 'react';
import { useLanguage } from '../../../both/language.js';
import { Link } from '../../location.js';
import { Tag } from '../../parts/tag.js';
import { useAdminTexts } from '../texts/use-admin-texts.js';

interface Props {
  readonly areas: readonly Area[];
  readonly chosen: Area | undefined;
}

/** Above this many areas the tree begins closed; what is closed is not drawn. */
const DRAWN_OPEN = 40;

/** The tree of areas, each a link. What leads to the chosen one is open. */
export function AreaTree({ areas, chosen }: Props) {
  const below = useMemo(() => {
    const codes = new Set(areas.map(({ code }) => code));
    const children = new Map<string, Area[]>();
    for (const area of areas) {
      const parent = codes.has(area.parentCode) ? area.parentCode : '';
      children.set(parent, [...(children.get(parent) ?? []), area]);
    }
    return children;
  }, [areas]);
  return <Branch parent="" below={below} chosen={chosen} areOpen={areas.length <= DRAWN_OPEN} />;
}

interface BranchProps {
  readonly parent: string;
  readonly below: ReadonlyMap<string, readonly Area[]>;
  readonly chosen: Area | undefined;
  readonly areOpen: boolean;
}

function Branch({ parent, ...rest }: BranchProps) {
  return (
    <ul className="tree">
      {rest.below.get(parent)?.map((area) => (
        <Twig key={area.code} area={area} {...rest} />
      ))}
    </ul>
  );
}

function Twig({ area, below, chosen, areOpen }: Omit<BranchProps, 'parent'> & { readonly area: Area }) {
  const { organisation: t } = useAdminTexts();
  const leadsThere = chosen !== undefined && chosen.code !== area.code && chosen.path.includes(area.code);
  const [isOpen, setOpen] = useState(areOpen || leadsThere || area.level === 'district');
  const hasParts = below.has(area.code);
  return (
    <li>
      <div className="tree-row">
        {hasParts ? (
          <button
            type="button"
            className="tree-toggle"
            aria-expanded={isOpen}
            aria-label={t.partsOf(area.name)}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? '▾' : '▸'}
          </button>
        ) : (
          <span className="tree-toggle" />
        )}
        <AreaLink area={area} isChosen={chosen?.code === area.code} />
      </div>
      {hasParts && isOpen && <Branch parent={area.code} below={below} chosen={chosen} areOpen={areOpen} />}
    </li>
  );
}

function AreaLink({ area, isChosen }: { readonly area: Area; readonly isChosen: boolean }) {
  const { language } = useLanguage();
  const { organisation: t } = useAdminTexts();
  return (
    <span className="tree-area">
      <Link href={`/admin/organisation?area=${area.code}`} aria-current={isChosen ? 'true' : undefined}>
        {area.name}
      </Link>{' '}
      <span className="quiet">
        {wordFor(language, 'areaLevel', area.level)} {area.code}
      </span>{' '}
      {area.closedOn !== null && <Tag>{t.closedOn(area.closedOn)}</Tag>}
    </span>
  );
}
