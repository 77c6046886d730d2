/** Which photo: of a report, by the hash of what the phone sends. */
export interface PhotoOf {
  readonly reportId: string;
  readonly hash: string;
}

/** Whose key seals the photo, its parts, and the picture made of it. */
export const streamOf = ({ reportId }: PhotoOf): string => `report-${reportId}`;
/** Where the picture is kept. */
export const pictureOf = ({ reportId, hash }: PhotoOf): string => `pictures/${reportId}/${hash}`;
/** Where what has come of a photo is kept until it is whole. */
export const partsOf = ({ reportId, hash }: PhotoOf): string => `parts/${reportId}/${hash}/`;
