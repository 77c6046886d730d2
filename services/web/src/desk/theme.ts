import type { ThemeConfig } from 'antd';

/** The library's default blue fails contrast on white (4.1 : 1); this one has 6.2 : 1. Its motion adds nothing. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#003eb3',
    colorLink: '#0958d9',
    colorLinkHover: '#003eb3',
    colorError: '#a8071a',
    colorText: '#1a2129',
    colorTextSecondary: '#55606c',
    colorTextPlaceholder: '#6b7580',
    colorBorder: '#8c96a1',
    borderRadius: 6,
    controlHeight: 36,
    motion: false,
    fontFamily:
      'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  },
};
