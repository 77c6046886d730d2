import t from 'tap';
import { ProductionRefused, readWebhookSettings, WebhookSettingsInvalid } from '../src/index.js';

/** What is complained about with these settings. */
function complaintWith(env: Record<string, string>): string {
  try {
    readWebhookSettings(env);
    return '';
  } catch (error) {
    if (error instanceof WebhookSettingsInvalid) return error.message;
    throw error;
  }
}

t.test('nothing set: public addresses only, the usual ports, by http too, in no name', async (t) => {
  t.strictSame(readWebhookSettings({}), {
    way: { httpsOnly: false, allowedNetworks: [], ports: undefined },
    source: 'urn:linli',
  });
});

t.test(
  'networks and ports stand with commas; spaces and empty places between them are nothing',
  async (t) => {
    const { way } = readWebhookSettings({
      LINLI_WEBHOOK_ALLOWED_NETWORKS: ' 10.32.0.0/16, ,10.64.8.0/24,',
      LINLI_WEBHOOK_PORTS: '443, 8443',
    });
    t.strictSame(way.allowedNetworks, ['10.32.0.0/16', '10.64.8.0/24']);
    t.strictSame(way.ports, [443, 8443]);
  },
);

t.test('what is set to nothing, as compose files write it, is not set', async (t) => {
  const empty = {
    LINLI_WEBHOOK_ALLOWED_NETWORKS: '',
    LINLI_WEBHOOK_PORTS: '',
    PUBLIC_URL: '',
    LINLI_MODE: '',
  };
  t.strictSame(readWebhookSettings(empty), readWebhookSettings({}));
});

t.test('in production only https is gone to; a mode there is not is refused', async (t) => {
  t.equal(readWebhookSettings({ LINLI_MODE: 'production' }).way.httpsOnly, true);
  t.equal(readWebhookSettings({ LINLI_MODE: 'demonstration' }).way.httpsOnly, false);
  t.throws(() => readWebhookSettings({ LINLI_MODE: 'prod' }), ProductionRefused);
});

t.test('messages come in the name of the address people reach', async (t) => {
  t.equal(
    readWebhookSettings({ PUBLIC_URL: 'https://cases.city.example' }).source,
    'https://cases.city.example',
  );
});

t.test(
  'a port there is not and an address that is none are refused by name, their value not repeated',
  async (t) => {
    for (const ports of ['0', '65536', '443,ftp', '80.5', '-1'])
      t.match(complaintWith({ LINLI_WEBHOOK_PORTS: ports }), /^LINLI_WEBHOOK_PORTS/, ports);
    for (const url of ['cases.city.example', 'ftp://cases.city.example']) {
      const complaint = complaintWith({ PUBLIC_URL: url });
      t.match(complaint, /^PUBLIC_URL: /);
      t.notMatch(complaint, 'cases.city');
    }
    const both = complaintWith({ LINLI_WEBHOOK_PORTS: 'ftp', PUBLIC_URL: 'nowhere' });
    t.match(both, /LINLI_WEBHOOK_PORTS.*; PUBLIC_URL: /, 'all of them at once');
  },
);
