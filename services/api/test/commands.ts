import { randomUUID } from 'node:crypto';
import type { Receipt } from '@linli/contracts';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { LivingSystem, Person } from './living-system.js';
import { GRID } from './living-system.js';

/** A reporter nobody else is. */
export const REPORTER = { name: '欧阳晓燕', phone: '13812345678', idNumber: '37010219800101123X' };

/** A lawful report body, with some of it changed. */
export function reportBody(changes: object = {}): object {
  return {
    channel: 'visit',
    place: { areaCode: GRID, building: '3号楼', address: '2单元502室' },
    text: '楼上漏水，卧室天花板已经泡坏',
    typeCode: 'FW01',
    reporter: { personRef: randomUUID(), ...REPORTER },
    ...changes,
  };
}

/** One case as somebody works on it: every command carries the revision of the answer before. */
export class CaseUnderTest {
  readonly caseId = randomUUID();
  revision = 0;
  position = '0';
  warnings: readonly string[] = [];

  constructor(private readonly system: LivingSystem) {}

  /** Files a report and opens the case for it. */
  async open(changes: { report?: object; case?: object } = {}): Promise<string> {
    const reportId = randomUUID();
    await this.must('grid', {
      method: 'PUT',
      url: `/api/reports/${reportId}`,
      payload: reportBody(changes.report),
    });
    const payload = { reportId, title: '3号楼卧室漏水', typeCode: 'FW01', ...changes.case };
    await this.must('community', { method: 'PUT', url: `/api/cases/${this.caseId}`, payload });
    return reportId;
  }

  /** Does something with an id of its own; it must succeed. */
  async put(person: Person, path: string, payload: object = {}): Promise<LightMyRequestResponse> {
    return await this.must(person, { method: 'PUT', url: this.url(path), payload });
  }

  /** Does something without an id of its own; it must succeed. */
  async post(person: Person, path: string, payload: object = {}): Promise<LightMyRequestResponse> {
    return await this.must(person, { method: 'POST', url: this.url(path), payload });
  }

  /** Tries the same; whatever the answer. */
  async try(
    person: Person,
    method: 'PUT' | 'POST',
    path: string,
    payload: object = {},
    headers: object = {},
  ) {
    return await this.system.ask(person, {
      method,
      url: this.url(path),
      payload,
      headers: { 'if-match': `"${this.revision}"`, 'idempotency-key': randomUUID(), ...headers },
    });
  }

  /** The case page, as fresh as the last command. */
  async page(person: Person): Promise<LightMyRequestResponse> {
    return await this.system.ask(person, { url: `${this.url('')}?at-least=${this.position}` });
  }

  url(path: string): string {
    return `/api/cases/${this.caseId}${path && `/${path}`}`;
  }

  private async must(
    person: Person,
    request: InjectOptions & { readonly url: string },
  ): Promise<LightMyRequestResponse> {
    const headers = { 'if-match': `"${this.revision}"`, 'idempotency-key': randomUUID() };
    const answer = await this.system.ask(person, { ...request, headers });
    if (answer.statusCode !== 200) throw new Error(`${request.method} ${request.url}: ${answer.body}`);
    const { revision, position, warnings = [] } = answer.json<Receipt>();
    this.warnings = warnings;
    this.revision = revision;
    this.position = position;
    return answer;
  }
}
