/** Columns of `case_list` that hold the path's code of one level; a code tells its level by its length, nothing else. */
const LEVEL_OF_LENGTH = {
  6: 'districtCode',
  9: 'streetCode',
  12: 'communityCode',
  14: 'gridCode',
  15: 'gridCode',
} as const;

type LevelColumn = (typeof LEVEL_OF_LENGTH)[keyof typeof LEVEL_OF_LENGTH];

/** The column that holds codes of this one's level. */
export function levelColumnOf(areaCode: string): LevelColumn | undefined {
  return (LEVEL_OF_LENGTH as Readonly<Record<number, LevelColumn>>)[areaCode.length];
}

/** The codes of a path, each in the column of its level, however many levels the path has. */
export function codesByLevel(areaPath: readonly string[]): Record<LevelColumn, string | null> {
  const codes: Record<LevelColumn, string | null> = {
    districtCode: null,
    streetCode: null,
    communityCode: null,
    gridCode: null,
  };
  for (const code of areaPath) {
    const column = levelColumnOf(code);
    if (column) codes[column] = code;
  }
  return codes;
}
