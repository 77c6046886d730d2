/** Thousands of grids with a hundred points each; more comes street by street. */
export const LARGEST_OUTLINES = 16 * 1024 * 1024;
