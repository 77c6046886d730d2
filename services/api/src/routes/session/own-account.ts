import type { Application } from '@linli/application';
import {
  atLeast,
  changePassword,
  ownAccount,
  ownSessionPath,
  ownSessions,
  ownSignIns,
} from '@linli/contracts';
import { Rejection } from '@linli/kernel';
import { z } from 'zod';
import type { Api } from '../../api.js';
import { callerOfRequest } from '../../plugins/authentication.js';
import { answers } from '../answers.js';
import { personOfSession, type SessionParts, tooMany } from './session-parts.js';

interface OwnAccountParts extends SessionParts {
  readonly application: Application;
}

/** What a person does with the own account: where it is signed in, and its password. */
export function ownAccountRoutes(api: Api, { accounts, application, sessionCookie }: OwnAccountParts): void {
  api.get(
    '/session/account',
    {
      schema: { tags: ['session'], summary: 'Own account 我的账号', response: answers({ 200: ownAccount }) },
    },
    async (request) => {
      const { accountId } = personOfSession(request, sessionCookie);
      const [all, standing, changes] = await Promise.all([
        accounts.listAccounts(),
        accounts.secondFactorOf(accountId),
        accounts.credentialChangesOf(accountId),
      ]);
      const own = all.find((account) => account.accountId === accountId);
      if (own === undefined) throw new Rejection('ACCOUNT_UNKNOWN');
      const { isSetUp: secondFactor, recoveryCodesLeft } = standing;
      return {
        login: own.login,
        secondFactor,
        recoveryCodesLeft,
        ...(changes.password && { passwordChanged: changes.password }),
        ...(changes.second_factor && { secondFactorChanged: changes.second_factor }),
      };
    },
  );

  api.get(
    '/session/all',
    {
      schema: {
        tags: ['session'],
        summary: 'Where I am signed in 登录的设备',
        response: answers({ 200: ownSessions }),
      },
    },
    async (request) => {
      const { accountId, sessionToken } = personOfSession(request, sessionCookie);
      return { items: await accounts.sessionsOf(accountId, sessionToken) };
    },
  );

  api.get(
    '/session/sign-ins',
    {
      schema: {
        tags: ['session'],
        summary: 'My latest sign-ins, and those that failed 最近的登录',
        querystring: z.strictObject(atLeast),
        response: answers({ 200: ownSignIns }),
      },
    },
    async (request, reply) => {
      const { accountId, sessionToken } = personOfSession(request, sessionCookie);
      const { 'at-least': position } = request.query;
      if (position !== undefined) await application.waitFor(BigInt(position));
      const [entries, sessions] = await Promise.all([
        application.ownSignIns(callerOfRequest(request)),
        accounts.sessionsOf(accountId, sessionToken),
      ]);
      reply.header('cache-control', 'no-store');
      return {
        items: entries.map(({ entryId, kind, happenedAt, times, sessionId }) => {
          const session = sessions.find((one) => one.sessionId === sessionId);
          const { device = '', isPresent = false } = session ?? {};
          const failed = kind === 'SIGN_IN_FAILED';
          return { entryId, at: happenedAt, failed, times, device, isPresent };
        }),
      };
    },
  );

  api.delete(
    '/session/all/:sessionId',
    {
      config: { accountNote: { type: 'AccountChanged', change: 'session_ended' } },
      schema: {
        tags: ['session'],
        summary: 'End one of my sessions 结束一处登录',
        params: ownSessionPath,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const { accountId } = personOfSession(request, sessionCookie);
      await accounts.endSession(accountId, request.params.sessionId);
      return await reply.code(204).send(null);
    },
  );

  api.put(
    '/session/password',
    {
      config: { accountNote: { type: 'AccountChanged', change: 'password_changed' } },
      schema: {
        tags: ['session'],
        summary: 'Change my password; my other sessions end 修改密码',
        body: changePassword,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      const { accountId, sessionToken } = personOfSession(request, sessionCookie);
      const userAgent = request.headers['user-agent'];
      const wait = await accounts.changePassword(accountId, request.body, { sessionToken, userAgent });
      if (wait) throw tooMany(wait.retryAfterSeconds);
      return await reply.code(204).send(null);
    },
  );
}
