import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { LivingSystem } from '../../living-system.js';

/** A browser: it keeps one session, and says that its pages are ours. */
export class Browser {
  private cookie = '';

  constructor(
    private readonly system: LivingSystem,
    private readonly userAgent = '',
  ) {}

  async ask(request: InjectOptions): Promise<LightMyRequestResponse> {
    const answer = await this.system.app.inject({
      ...request,
      headers: {
        'sec-fetch-site': 'same-origin',
        'user-agent': this.userAgent,
        ...(this.cookie && { cookie: this.cookie }),
        ...request.headers,
      },
    });
    const [set] = answer.cookies;
    if (set !== undefined) this.cookie = `${set.name}=${set.value}`;
    return answer;
  }

  async signIn(payload: { login: string; password: string; code?: string }) {
    return await this.ask({ method: 'POST', url: '/api/session', payload });
  }
}
