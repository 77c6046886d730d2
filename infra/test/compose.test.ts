import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { parse } from 'yaml';
import { root } from '../run/command.mjs';

/** The part of a compose file that is read here. */
interface ComposeFile {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  secrets: Record<string, unknown>;
}
interface Service {
  image?: string;
  extends?: { file: string; service: string };
  environment?: Record<string, unknown>;
  ports?: readonly string[];
  volumes?: readonly string[];
  secrets?: readonly string[];
}

const read = (path: string): string => readFileSync(join(root, 'infra', path), 'utf8');
const compose = (name: string): ComposeFile => parse(read(`compose/${name}`), { merge: true }) as ComposeFile;

const FILES = ['single-machine.compose.yaml', 'cluster.compose.yaml'];
const SETTINGS = ['DATABASE_URL', 'LINLI_KEY_FILE', 'LINLI_DATA', 'LINLI_PORT'];

for (const name of FILES) {
  const { services, volumes, secrets } = compose(name);

  t.test(`${name}: every image has a version of its own`, async (t) => {
    for (const [service, { image, extends: origin }] of Object.entries(services)) {
      t.match(
        image ?? (origin && compose(origin.file).services[origin.service]?.image),
        /:\d[\w.-]*$/,
        service,
      );
    }
  });

  t.test(`${name}: nothing is reached from outside this machine`, async (t) => {
    for (const port of Object.values(services).flatMap(({ ports }) => ports ?? []))
      t.match(port, /^127\.0\.0\.1:/);
  });

  t.test(`${name}: volumes and secrets that are used are declared`, async (t) => {
    for (const service of Object.values(services)) {
      for (const volume of service.volumes ?? []) t.hasProp(volumes, volume.split(':')[0] ?? '');
      for (const secret of service.secrets ?? []) t.hasProp(secrets, secret);
    }
  });

  t.test(
    `${name}: what has to be filled in stands in .env.example, and no password stands here`,
    async (t) => {
      const text = read(`compose/${name}`);
      const example = read('compose/.env.example');
      for (const [, variable = ''] of text.matchAll(/\$\{(\w+)/g))
        t.match(example, new RegExp(`^${variable}=`, 'm'), variable);
      for (const [, value] of text.matchAll(/PASSWORD: (.*)$/gm)) t.match(value, /^\$\{\w+:\?/);
    },
  );
}

t.test('Linli is told everything it needs, and on a cluster only a connection string more', async (t) => {
  const single = compose('single-machine.compose.yaml').services.linli?.environment ?? {};
  const cluster = compose('cluster.compose.yaml').services.linli?.environment ?? {};
  for (const setting of SETTINGS) t.hasProp(single, setting);
  t.same(Object.keys(cluster), ['EVENTSTORE_URL']);
  t.match(cluster.EVENTSTORE_URL, /^esdb\+discover:.*[?&]tls=true&tlsCAFile=/);
});

t.test('every node of the cluster asks the two others, under its own address and certificate', async (t) => {
  const { services } = compose('cluster.compose.yaml');
  const nodes = [1, 2, 3].map((number) => services[`event-store-${number}`]?.environment ?? {});
  for (const [index, node] of nodes.entries()) {
    const others = nodes
      .filter((other) => other !== node)
      .map(({ KURRENTDB_REPLICATION_IP: ip }) => `${String(ip)}:2113`);
    t.equal(node.KURRENTDB_GOSSIP_SEED, others.join(','));
    t.equal(node.KURRENTDB_CERTIFICATE_FILE, `/certificates/node-${index + 1}/node.crt`);
    t.equal(node.KURRENTDB_CLUSTER_SIZE, nodes.length);
    t.notOk('KURRENTDB_INSECURE' in node);
  }
});

t.test('the image installs as every machine does and does not run as root', async (t) => {
  const containerfile = read('container/Containerfile');
  const pnpm = /pnpm@[\d.]+/.exec(read('run/install.mjs'))?.[0] ?? 'missing';
  t.match(containerfile, `npx --yes ${pnpm} install --frozen-lockfile`);
  t.match(containerfile, /^USER node$/m);
  for (const [, version] of containerfile.matchAll(/^FROM node:(\d+)/gm)) t.equal(version, '20');
});
