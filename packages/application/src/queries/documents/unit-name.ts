import type { Directory } from '@linli/case-domain';

/** The name a unit puts under a document: its own, or that of the area it answers for. */
export function unitName(directory: Directory, code: string): string {
  return directory.unit(code)?.name ?? directory.area(code)?.name ?? code;
}

/** The committee a mediator sits on. */
export function committeeName(directory: Directory, mediatorId: string | undefined): string {
  const committee = mediatorId === undefined ? undefined : directory.mediator(mediatorId)?.committeeUnit;
  return committee === undefined ? '' : unitName(directory, committee);
}
