import { useQuery } from '@tanstack/react-query';
import { Part } from '../parts/part.js';
import { Waiting } from '../parts/waiting.js';
import { useTitle } from '../title.js';
import { ChangePassword } from './change-password.js';
import { LastChange } from './last-change.js';
import { ownAccountAsk } from './own-asks.js';
import { Sessions } from './sessions.js';
import { SignIns } from './sign-ins.js';
import { useOwnTexts } from './texts.js';
import { TwoSteps } from './two-steps.js';

/** 我的账号: two steps, password, where one is signed in, and where one lately was. */
export function OwnPage() {
  const t = useOwnTexts();
  const query = useQuery(ownAccountAsk);
  useTitle(t.title);
  return (
    <div className="own">
      <h1>
        {t.title} <span className="quiet">{query.data?.login}</span>
      </h1>
      <Part title={t.secondFactor}>
        {query.data ? <TwoSteps account={query.data} /> : <Waiting query={query} />}
        <LastChange what="secondFactorChanged" change={query.data?.secondFactorChanged} />
      </Part>
      <Part title={t.change}>
        <LastChange what="passwordChanged" change={query.data?.passwordChanged} />
        <ChangePassword />
      </Part>
      <Part title={t.sessions}>
        <Sessions />
      </Part>
      <Part title={t.signIns}>
        <SignIns />
      </Part>
    </div>
  );
}
