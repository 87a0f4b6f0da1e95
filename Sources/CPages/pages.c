#include "CPages.h"

#pragma clang diagnostic ignored "-Wc23-extensions" /* #embed */

static const unsigned char page_css[] = {
#embed "assets/page.css"
};
static const unsigned char view_css[] = {
#embed "assets/view.css"
};
static const unsigned char index_css[] = {
#embed "assets/index.css"
};
static const unsigned char view_js[] = {
#embed "assets/view.js"
};

precept_asset precept_page_css(void) { return (precept_asset){page_css, sizeof page_css}; }
precept_asset precept_view_css(void) { return (precept_asset){view_css, sizeof view_css}; }
precept_asset precept_index_css(void) { return (precept_asset){index_css, sizeof index_css}; }
precept_asset precept_view_js(void) { return (precept_asset){view_js, sizeof view_js}; }
