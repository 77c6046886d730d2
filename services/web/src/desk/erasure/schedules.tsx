import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLanguage } from '../../both/language.js';
import { sayDay } from '../../both/moments.js';
import type { AskedForm } from '../admin/use-form.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { useSession } from '../session.js';
import { type RetentionSchedule, schedulesAsk } from './erasure-asks.js';
import { scheduleForm } from './erasure-forms.js';
import { useErasureTexts } from './texts.js';

/** 保存期限表: how long each class is kept, since when, on what law, and who set it. */
export function Schedules({ openForm }: { readonly openForm: (form: AskedForm) => void }) {
  const t = useErasureTexts();
  const { language } = useLanguage();
  const { role } = useSession();
  const query = useQuery(schedulesAsk);
  if (!query.data) return <Waiting query={query} />;
  return (
    <>
      <p className="quiet">{t.schedulesAbout}</p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t.keptAs}</th>
            <th scope="col">{t.period}</th>
            <th scope="col">{t.range}</th>
            <th scope="col">{t.history}</th>
          </tr>
        </thead>
        <tbody>
          {query.data.map((schedule) => {
            const name = language === 'en' ? schedule.title.en : schedule.title.zh;
            return (
              <tr key={schedule.class}>
                <td>
                  {name}
                  {schedule.bases.map(({ title, version, article }) => (
                    <span key={`${title} ${article}`} className="quiet under">
                      《{title}》（{version}）{article}
                    </span>
                  ))}
                </td>
                <td data-label={t.period}>
                  <strong>{t.years(schedule.years)}</strong>
                </td>
                <td data-label={t.range}>
                  {schedule.standard === null ? (
                    <span className="dash">—</span>
                  ) : (
                    `${schedule.min} – ${schedule.max}`
                  )}
                </td>
                <td>
                  <Versions schedule={schedule} />
                  {role === 'DS' && schedule.standard !== null && (
                    <Button
                      aria-label={`${t.change} · ${name}`}
                      onClick={() => openForm(scheduleForm(t, schedule, language))}
                    >
                      {t.change}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Versions({ schedule: { standard, version, history } }: { readonly schedule: RetentionSchedule }) {
  const t = useErasureTexts();
  const { language } = useLanguage();
  return (
    <>
      <span className="under">
        {t.builtIn(t.years(standard))} {version === 1 && <Tag tone="good">{t.inForce}</Tag>}
      </span>
      {history.map((set) => (
        <span key={set.version} className="under">
          {t.set(set.version, sayDay(language, set.from), t.years(set.years))}{' '}
          {version === set.version && <Tag tone="good">{t.inForce}</Tag>}
          <span className="quiet under">
            {t.setBy(set.setByName, sayDay(language, set.setOn), set.basis)}
          </span>
        </span>
      ))}
    </>
  );
}
