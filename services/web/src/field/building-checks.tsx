import type { Area, CheckedBuilding, CheckedBuildings } from '@linli/contracts';
import { useEffect, useState } from 'react';
import { v7 as newId } from 'uuid';
import { get } from '../both/http.js';
import { useLanguage } from '../both/language.js';
import { sayMoment } from '../both/moments.js';
import { AreaSelect } from './area-select.js';
import { forgetCheck, isCheckWaiting, keepCheck } from './outbox/checks.js';
import { type CheckRow, TOPICS, type Topic } from './outbox/database.js';
import { know, known, onOutboxChanged } from './outbox/outbox.js';
import { placeOf } from './place-of.js';
import { useTexts } from './texts.js';

/** What was found at a building, before it is written down. */
export interface Found {
  readonly areaCode: string;
  readonly building: string;
  readonly topics: readonly Topic[];
}

interface Props {
  readonly accountId: string;
  readonly areas: readonly Area[];
  readonly areaCode: string;
  readonly checks: readonly CheckRow[];
  readonly onKept: () => void;
  readonly onFound: (found: Found) => void;
}

/** 楼栋巡查: no change is one tap; a finding becomes a report. Without a network too. */
export function BuildingChecks({ accountId, areas, areaCode: own, checks, onKept, onFound }: Props) {
  const { check: t } = useTexts();
  const buildings = useBuildings(accountId, checks);
  const [areaCode, setAreaCode] = useState(own);
  const [building, setBuilding] = useState('');
  const [topics, setTopics] = useState<readonly Topic[]>([]);
  const [wasTried, setWasTried] = useState(false);
  const isNamed = building.trim() !== '' && areas.some(({ code }) => code === areaCode);

  async function noChange(at: { areaCode: string; building: string }): Promise<void> {
    const place = { areaCode: at.areaCode, building: at.building.trim() };
    await keepCheck({
      checkId: newId(),
      accountId,
      ...place,
      where: placeOf(areas, place),
      findings: {},
      keptAt: new Date().toISOString(),
    });
    onKept();
  }

  function submit(): void {
    setWasTried(true);
    if (!isNamed) return;
    if (topics.length > 0) onFound({ areaCode, building: building.trim(), topics });
    else {
      void noChange({ areaCode, building });
      setBuilding('');
      setWasTried(false);
    }
  }

  return (
    <>
      <h1 className="unseen">{t.title}</h1>
      <p className="card quiet">{t.about}</p>
      <ul className="outbox" aria-label={t.list}>
        {buildings.map((one) => (
          <Building
            key={`${one.areaCode} ${one.building}`}
            one={one}
            where={placeOf(areas, one)}
            onNoChange={() => void noChange(one)}
            onFound={(topic) => onFound({ ...one, topics: [topic] })}
          />
        ))}
      </ul>
      <fieldset>
        <legend>{t.another}</legend>
        <AreaSelect areas={areas} value={areaCode} error={undefined} onChange={setAreaCode} />
        <label>
          {t.building}
          <input
            maxLength={40}
            value={building}
            aria-invalid={wasTried && !isNamed}
            aria-describedby="building-note"
            onChange={({ target }) => setBuilding(target.value)}
          />
        </label>
        <span id="building-note" className={wasTried && !isNamed ? 'field-error' : 'quiet'}>
          {wasTried && !isNamed ? t.mustName : t.found}
        </span>
        {TOPICS.map((topic) => (
          <label className="switch" key={topic}>
            <input
              type="checkbox"
              checked={topics.includes(topic)}
              onChange={({ target }) =>
                setTopics(target.checked ? [...topics, topic] : topics.filter((one) => one !== topic))
              }
            />
            <span>{t.topics[topic]}</span>
          </label>
        ))}
        <button className="primary" type="button" onClick={submit}>
          {topics.length === 0 ? t.noChange : t.writeReport}
        </button>
      </fieldset>
    </>
  );
}

/** A building with its last check, from here or as the server told. */
interface KnownBuilding {
  readonly areaCode: string;
  readonly building: string;
  readonly checkedAt: string;
  readonly found: readonly Topic[];
  /** The check is still on this phone. */
  readonly waiting?: CheckRow;
}

interface BuildingProps {
  readonly one: KnownBuilding;
  readonly where: string;
  readonly onNoChange: () => void;
  readonly onFound: (topic: Topic) => void;
}

function Building({ one: { checkedAt, found, waiting }, where, onNoChange, onFound }: BuildingProps) {
  const { check: t, outbox } = useTexts();
  const { language } = useLanguage();
  return (
    <li className={waiting ? 'card waits' : 'card'}>
      <p className="what">{where}</p>
      <p className="quiet">
        {sayMoment(language, checkedAt)} ·{' '}
        {found.length === 0 ? t.noChange : found.map((topic) => t.topics[topic]).join(t.and)}
        {waiting && ` · ${outbox.kept}`}
      </p>
      {waiting?.refused && (
        <div className="problem">
          <strong>{waiting.refused.title}</strong>
          <p>{waiting.refused.detail}</p>
        </div>
      )}
      <div className="row-buttons">
        <button type="button" onClick={onNoChange} aria-label={`${where} ${t.noChange}`}>
          {t.noChange}
        </button>
        <select
          aria-label={`${where} ${t.found}`}
          value=""
          onChange={({ target }) => {
            const topic = TOPICS.find((one) => one === target.value);
            if (topic) onFound(topic);
          }}
        >
          <option value="">{t.something}</option>
          {TOPICS.map((topic) => (
            <option key={topic} value={topic}>
              {t.topics[topic]}
            </option>
          ))}
        </select>
        {waiting && (
          <button type="button" onClick={() => void forgetCheck(waiting.checkId)}>
            {outbox.undo}
          </button>
        )}
      </div>
    </li>
  );
}

/** The buildings of the caller's area: as the server tells, or told last, with what is kept here; longest ago first. */
function useBuildings(accountId: string, checks: readonly CheckRow[]): readonly KnownBuilding[] {
  const [told, setTold] = useState<readonly CheckedBuilding[]>([]);
  useEffect(() => {
    const name = `buildings.${accountId}`;
    let isShown = true;
    const read = async (): Promise<void> => {
      const items = await get<CheckedBuildings>('/building-checks?limit=200').then(
        async (answer) => {
          await know(name, answer.items);
          return answer.items;
        },
        async () => (await known<readonly CheckedBuilding[]>(name)) ?? [],
      );
      if (isShown) setTold(items);
    };
    void read();
    const stop = onOutboxChanged(() => void read());
    return () => {
      isShown = false;
      stop();
    };
  }, [accountId]);
  const byPlace = new Map<string, KnownBuilding>();
  for (const { areaPath, building, checkedAt, found } of told) {
    const areaCode = areaPath.at(-1) ?? '';
    byPlace.set(`${areaCode} ${building}`, { areaCode, building, checkedAt, found });
  }
  for (const check of checks) {
    const { areaCode, building, keptAt, findings } = check;
    const key = `${areaCode} ${building}`;
    if ((byPlace.get(key)?.checkedAt ?? '') > keptAt) continue;
    const found = TOPICS.filter((topic) => findings[topic] !== undefined);
    const waiting = isCheckWaiting(check) ? { waiting: check } : {};
    byPlace.set(key, { areaCode, building, checkedAt: keptAt, found, ...waiting });
  }
  return [...byPlace.values()].toSorted((one, other) => one.checkedAt.localeCompare(other.checkedAt));
}
