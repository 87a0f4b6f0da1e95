#ifndef PRECEPT_CPAGES_H
#define PRECEPT_CPAGES_H

/* A file of assets/, as it stands there; not terminated. */
typedef struct {
  const unsigned char *bytes;
  long length;
} precept_asset;

/* What every page looks like: colours, type, head and foot. */
precept_asset precept_page_css(void);
/* The text of a report on a page. */
precept_asset precept_text_css(void);
/* The page of one report, and the script that works it. */
precept_asset precept_view_css(void);
precept_asset precept_view_js(void);
/* The page of two reports and the changes between them, and the script that works it. */
precept_asset precept_diff_css(void);
precept_asset precept_diff_js(void);
/* The list of reports. */
precept_asset precept_index_css(void);
/* A chart's drawing, and the page that it stands on. */
precept_asset precept_plot_css(void);
precept_asset precept_chart_css(void);

#endif
