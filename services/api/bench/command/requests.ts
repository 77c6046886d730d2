import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Contender } from './contender.js';
import { GRID } from './people-and-places.js';

/** As many connections as there are requests under way. */
const agent = new Agent({ keepAlive: true });

/** How often the same is sent again before the machine counts as too busy to measure anything. */
const TIMES_AGAIN = 5;

/** A change asked of a contender in somebody's name. */
interface Sending {
  readonly token: string;
  readonly path: string;
  readonly body: object;
}

/** The kinds of command that are measured. */
export type Kind = 'report' | 'evidence';

/** What a resident says, with name, number and address: a stream of its own, four personal texts, two new keys. */
function reportBody(): object {
  return {
    channel: 'visit',
    place: { areaCode: GRID, building: '3号楼', address: '2单元502室' },
    text: '楼上漏水，卧室天花板已经泡坏，联系楼上住户多次无人应门，希望社区上门核实。',
    typeCode: 'FW01',
    reporter: { personRef: randomUUID(), name: '欧阳晓燕', phone: '13812345678' },
  };
}

/** Files a report; resolves to its id when it is durable. */
export async function fileReport(contender: Contender): Promise<string> {
  const reportId = randomUUID();
  await put(contender, { token: contender.tokens.grid, path: `/reports/${reportId}`, body: reportBody() });
  return reportId;
}

/** Files a report and opens the case for it; resolves to the case's id. */
export async function openCase(contender: Contender): Promise<string> {
  const caseId = randomUUID();
  const reportId = await fileReport(contender);
  const body = { reportId, title: '3号楼卧室漏水', typeCode: 'FW01', risk: 'low' };
  await put(contender, { token: contender.tokens.community, path: `/cases/${caseId}`, body });
  return caseId;
}

/** Puts a photo on a case's file: the stream is read and decided on, and nothing in the event is personal. */
export async function addEvidence(contender: Contender, caseId: string): Promise<void> {
  await put(contender, evidence(contender.tokens.community, caseId));
}

/** The status with which somebody from the next community is answered who does the same. */
export async function statusForStranger(contender: Contender, caseId: string): Promise<number> {
  return (await send(contender.url, evidence(contender.tokens.stranger, caseId))).status;
}

function evidence(token: string, caseId: string): Sending {
  const path = `/cases/${caseId}/evidence/${randomUUID()}`;
  return { token, path, body: { kind: 'photo', hash: 'ab'.repeat(32) } };
}

/** Whoever hears 503 does not know whether it is stored, and sends the same again: it is stored once. */
async function put({ url }: Contender, sending: Sending): Promise<void> {
  let { status, text } = await send(url, sending);
  for (let again = 1; status === 503 && again <= TIMES_AGAIN; again += 1)
    ({ status, text } = await send(url, sending));
  if (status !== 200) throw new Error(`${sending.path}: ${status} ${text}`);
}

async function send(url: string, { body, path, token }: Sending): Promise<{ status: number; text: string }> {
  const payload = JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(payload),
    'if-match': '*',
  };
  return await new Promise((resolve, reject) => {
    const sent = request(`${url}/api${path}`, { method: 'PUT', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      answer.once('error', reject);
    });
    sent.once('error', reject);
    sent.end(payload);
  });
}
