#include "CPages.h"

#pragma clang diagnostic ignored "-Wc23-extensions" /* #embed */

static const unsigned char page_css[] = {
#embed "assets/page.css"
};
static const unsigned char text_css[] = {
#embed "assets/text.css"
};
static const unsigned char view_css[] = {
#embed "assets/view.css"
};
static const unsigned char index_css[] = {
#embed "assets/index.css"
};
static const unsigned char plot_css[] = {
#embed "assets/plot.css"
};
static const unsigned char chart_css[] = {
#embed "assets/chart.css"
};
static const unsigned char diff_css[] = {
#embed "assets/diff.css"
};
static const unsigned char diff_js[] = {
#embed "assets/diff.js"
};
static const unsigned char view_js[] = {
#embed "assets/view.js"
};

precept_asset precept_page_css(void) { return (precept_asset){page_css, sizeof page_css}; }
precept_asset precept_view_css(void) { return (precept_asset){view_css, sizeof view_css}; }
precept_asset precept_index_css(void) { return (precept_asset){index_css, sizeof index_css}; }
precept_asset precept_view_js(void) { return (precept_asset){view_js, sizeof view_js}; }
precept_asset precept_text_css(void) { return (precept_asset){text_css, sizeof text_css}; }
precept_asset precept_diff_css(void) { return (precept_asset){diff_css, sizeof diff_css}; }
precept_asset precept_diff_js(void) { return (precept_asset){diff_js, sizeof diff_js}; }
precept_asset precept_plot_css(void) { return (precept_asset){plot_css, sizeof plot_css}; }
precept_asset precept_chart_css(void) { return (precept_asset){chart_css, sizeof chart_css}; }
