/** 34 激化风险报告, by any role from any open stage. */
export interface ReportDanger {
  readonly type: 'ReportDanger';
  readonly dangerId: string;
  readonly text: string;
}

/** 34 the alarm is heard: within 10 minutes, by police liaison or community. */
export interface AcknowledgeDanger {
  readonly type: 'AcknowledgeDanger';
  readonly dangerId: string;
}

export type DangerCommand = ReportDanger | AcknowledgeDanger;
