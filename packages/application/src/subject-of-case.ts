import { nothingInParticular, type Subject } from '@linli/access';
import { type CaseState, unitsBefore } from '@linli/case-domain';

/** What access to a case depends on. A case that does not exist is like one that is nobody's to know. */
export function subjectOfCase(file: CaseState): Subject {
  if (file.stage === 'NONE') return nothingInParticular;
  const { place, confidentiality, stage, level, dispatch, whistle, police, danger, mediation, openedBy } =
    file;
  const { support, levels } = file;
  const { present } = dispatch;
  return {
    areaPath: place.areaPath,
    confidentiality,
    stage,
    level,
    ...(present && { leadUnit: present.leadUnit }),
    units: [
      ...(present?.supportingUnits ?? []),
      ...Object.values(support).map(({ unit }) => unit),
      ...unitsBefore(levels),
      ...Object.values(whistle).flatMap(({ departments }) => Object.keys(departments)),
    ],
    handedOverTo: Object.values(police).map(({ station }) => station),
    dangerReported: Object.keys(danger).length > 0,
    mediators: Object.values(mediation.byId).flatMap(({ mediator }) =>
      mediator ? [mediator.mediatorId] : [],
    ),
    recordedBy: openedBy,
  };
}
