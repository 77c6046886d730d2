import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { send } from '../../both/http.js';
import { Moment } from '../parts/moment.js';
import { Problem } from '../parts/problem.js';
import { Tag } from '../parts/tag.js';
import { Waiting } from '../parts/waiting.js';
import { ownSessionsAsk } from './own-asks.js';
import { useOwnTexts } from './texts.js';

/** 登录的设备: where one is signed in, and ending it there. */
export function Sessions() {
  const t = useOwnTexts();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const query = useQuery(ownSessionsAsk);
  const ending = useMutation({
    mutationFn: (sessionId: string) => send('DELETE', `/session/all/${encodeURIComponent(sessionId)}`),
    onSuccess: () => message.success(t.ended),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ownSessionsAsk.queryKey }),
  });
  if (!query.data) return <Waiting query={query} />;
  return (
    <>
      {ending.error && <Problem error={ending.error} />}
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t.device}</th>
            <th scope="col">{t.since}</th>
            <th scope="col">{t.lastSeen}</th>
            <th scope="col">
              <span className="unseen">{t.end}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {query.data.map(({ sessionId, device, createdAt, lastSeenAt, isPresent }) => (
            <tr key={sessionId}>
              <td>{device || t.unknownDevice}</td>
              <td data-label={t.since}>
                <Moment at={createdAt} />
              </td>
              <td data-label={t.lastSeen}>
                <Moment at={lastSeenAt} />
              </td>
              <td>
                {isPresent ? (
                  <Tag tone="good">{t.here}</Tag>
                ) : (
                  <Button
                    aria-label={t.endOf(device || t.unknownDevice, createdAt)}
                    loading={ending.isPending && ending.variables === sessionId}
                    onClick={() => ending.mutate(sessionId)}
                  >
                    {t.end}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
