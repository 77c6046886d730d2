import { reviseCaseType, revisionPath } from '@linli/contracts';
import { addCommand } from '../add-command.js';

/** 案件类型修订. */
export const reviseCaseTypeRoute = addCommand({
  method: 'PUT',
  url: '/case-types/:code/revisions/:version',
  tag: 'configuration',
  summary: 'Revise a case type from a day on 修订案件类型',
  params: revisionPath,
  body: reviseCaseType,
  handle: (application, caller, { code, version }, { changes, ...fields }, request) => {
    const { parameters, ...rest } = changes;
    const values = parameters && Object.fromEntries(parameters.map(({ key, value }) => [key, value]));
    return application.reviseCaseType(
      caller,
      {
        type: 'ReviseCaseType',
        code,
        version: Number(version),
        changes: { ...rest, ...(values && { parameters: values }) },
        ...fields,
      },
      request,
    );
  },
});
