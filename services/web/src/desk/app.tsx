import { useQuery } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useDark } from '../both/dark.js';
import { useLanguage } from '../both/language.js';
import { readSession } from '../both/session.js';
import { PageOf } from './page-of.js';
import { SignInPage } from './pages/sign-in-page.js';
import { Waiting } from './parts/waiting.js';
import { SessionProvider } from './session.js';
import { Shell } from './shell.js';
import { styleNonce } from './style-nonce.js';
import { themeFor } from './theme.js';

/** The desk: who is signed in sees the pages, everybody else the way in. */
export function App() {
  const { language } = useLanguage();
  const isDark = useDark();
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={themeFor(isDark)}
      button={{ autoInsertSpace: false }}
      csp={{ nonce: styleNonce() }}
    >
      <AntApp message={{ maxCount: 1 }}>
        <Inside />
      </AntApp>
    </ConfigProvider>
  );
}

function Inside() {
  const session = useQuery({ queryKey: ['session'], queryFn: readSession });
  if (session.data) {
    return (
      <SessionProvider value={session.data}>
        <Shell>
          <PageOf session={session.data} />
        </Shell>
      </SessionProvider>
    );
  }
  return session.data === null ? <SignInPage /> : <Waiting query={session} />;
}
