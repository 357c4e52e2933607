/** Pages of our own in the shapes that pages of news come in. Each carries the same kind of story in other markup. */

export const PARAGRAPHS = [
  'The ferry Morning Star sank off Haven on Tuesday night, the coast guard said, and at least 40 people were taken from the water before dawn by three fishing boats.',
  'The harbour office had warned every captain in the afternoon, according to its log, which a reporter was shown on Wednesday; two of them stayed in port, and one did not.',
  'Asked about the warning, the owner of the line said that “nobody told my crew”, and that the ship had passed its last inspection in March without a single remark.',
  'An inquiry is to begin within ten days. The minister for ports told parliament that its findings would be published in full, whatever they turn out to say.',
];
const p = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');
const TITLE = 'Forty saved as ferry sinks off Haven';

export const WORDPRESS = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>${TITLE} - Harbour Post</title><meta property="og:site_name" content="Harbour Post">
<meta property="og:title" content="${TITLE}"><link rel="canonical" href="https://harbourpost.example/2024/05/ferry/">
<meta property="article:published_time" content="2024-05-15T06:30:00+00:00">
<meta property="article:modified_time" content="2024-05-17T10:00:00+00:00"></head>
<body class="post-template-default single has-sidebar"><header><nav class="main-navigation"><a href="/">Home</a> <a href="/x">World</a></nav></header>
<div id="content"><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${TITLE}</h1>
<span class="posted-on">Posted on <time class="entry-date published" datetime="2024-05-15T06:30:00+00:00">May 15, 2024</time></span></header>
<div class="entry-content">${p.replace('</p>\n<p>An inquiry', '</p>\n<p>Read More: <a href="/y">Ten ships that never came home</a></p>\n<p>An inquiry')}
<div class="sharedaddy"><a>Facebook</a><a>WhatsApp</a></div></div></article>
<div id="comments" class="comments-area"><div id="respond"><h3>Leave a Reply</h3><form><textarea></textarea>Your email address will not be published.</form></div></div>
<aside id="secondary" class="sidebar"><h2>Popular Posts</h2><ul><li><a href="/z">A dog that swims</a></li></ul></aside></div>
<footer>© 2024 Harbour Post. All rights reserved.</footer><script>document.write('<p>written by a script</p>')</script></body></html>`;

export const BLOGGER = `<html><head><title>Haven Notes: ${TITLE}</title><meta content='Haven Notes' property='og:site_name'/></head><body>
<div class='blog-posts hfeed'><h2 class='date-header'><span>Wednesday, 15 May 2024</span></h2>
<div class='post hentry'><h3 class='post-title entry-title' itemprop='name'>${TITLE}</h3>
<div class='post-body entry-content'>${PARAGRAPHS.join('<br /><br />\n')}</div>
<div class='post-footer'><span class='post-timestamp'>at <abbr class='published' itemprop='datePublished' title='2024-05-15T09:12:00+02:00'>09:12</abbr></span></div></div></div></body></html>`;

export const AMP = `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>
<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","mainEntityOfPage":"https://coastwire.example/ferry","headline":"${TITLE}","datePublished":"2024-05-15T05:00:00Z","dateModified":"2024-05-16T05:00:00Z","author":{"@type":"Person","name":"Ann Smith"},"publisher":{"@type":"Organization","name":"Coast Wire"}}</script></head>
<body><amp-sidebar id="menu"><ul><li>Home</li><li>Sports</li></ul></amp-sidebar><main><article><h1>${TITLE}</h1>${p}
<amp-ad width="300" height="250">An ad</amp-ad></article></main><amp-consent><p>We use cookies to show you more.</p></amp-consent></body></html>`;

export const TABLES = `<HTML><HEAD><TITLE>${TITLE}</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=100%><TR><TD COLSPAN=2><IMG SRC=logo.gif> The Old Gazette</TD></TR>
<TR><TD WIDTH=120><A HREF=a.htm>News</A><BR><A HREF=b.htm>Weather</A><BR><A HREF=c.htm>Letters</A></TD>
<TD><FONT SIZE=5><B>${TITLE}</B></FONT><BR><I>15 May 2024</I><P>${PARAGRAPHS.join('\n<P>')}</TD></TR></TABLE></BODY></HTML>`;

const posts = [1, 2, 3, 4, 5].map(
  (
    n,
  ) => `<article class="live-post" itemprop="liveBlogUpdate"><h2>Update ${n}: boats return to the quay</h2><time datetime="2024-05-15T0${n}:00:00Z">0${n}:00</time>
<p>${PARAGRAPHS[n % 4]}</p><p>At ${n} in the morning boat number ${n} came back to the quay, and its skipper spoke of lights seen to the north of the reef.</p></article>`,
);
export const LIVE_BLOG = `<!doctype html><html><head><title>Ferry sinks: live</title><script type="application/ld+json">
[{"@type":"LiveBlogPosting","headline":"Ferry sinks: live","datePublished":"2024-05-15T00:30:00Z","coverageStartTime":"2024-05-15T00:00:00Z",
"liveBlogUpdate":[{"@type":"BlogPosting","headline":"Update 1","datePublished":"2024-05-15T01:00:00Z"},{"@type":"BlogPosting","headline":"Update 2","datePublished":"2024-05-15T02:00:00Z"}]},
{"@type":"BreadcrumbList","itemListElement":[]}]</script></head><body><main><h1>Ferry sinks: live</h1>${posts.join('\n')}</main></body></html>`;

export const NO_MARKUP_DATE = `<!doctype html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body><div class="story"><h1>${TITLE}</h1>
<div class="byline">By Ann Smith | 15 May 2024, 10:30 AM</div>${p}</div></body></html>`;

export const GRAPH = `<!doctype html><html><head><title>${TITLE} | Strait Times of Haven</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"WebSite","@id":"https://strait.example/#site","name":"Strait Times of Haven","publisher":{"@id":"https://strait.example/#org"}},
{"@type":"Organization","@id":"https://strait.example/#org","name":"Strait Media"},
{"@type":["Article","NewsArticle"],"@id":"https://strait.example/ferry/#article","headline":"Forty saved as ferry sinks off Haven","datePublished":"2024-05-15","author":[{"@id":"https://strait.example/#ann"},{"@type":"Person","name":"Bo Lee"}],"publisher":{"@id":"https://strait.example/#org"}},
{"@type":"Person","@id":"https://strait.example/#ann","name":"Ann Smith"},
{"@type":"NewsArticle","headline":"A dog that swims","datePublished":"2023-01-01"}]}</script></head><body><article><h1>${TITLE}</h1>${p}</article></body></html>`;

export const MICRODATA = `<!doctype html><html lang="en"><head><title>x</title></head><body><div itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">${TITLE}</h1><meta itemprop="datePublished" content="2024-05-15"><span itemprop="dateModified">2024-05-18</span>
<div itemprop="articleBody">${p}</div></div></body></html>`;

const arabic =
  'غرقت العبارة قبالة الميناء ليلة الثلاثاء، وقال خفر السواحل إن أربعين شخصا على الأقل انتشلوا من الماء قبل الفجر، وإن ثلاثة قوارب صيد شاركت في البحث عن المفقودين طوال الليل.';
export const ARABIC = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta property="article:published_time" content="2024-05-15T08:00:00+03:00"><title>غرق عبارة قبالة الميناء</title></head>
<body><nav><a>الرئيسية</a></nav><article><h1>غرق عبارة قبالة الميناء</h1><p>${arabic}</p><p>${arabic.replace('أربعين', 'خمسين')}</p></article></body></html>`;

const urdu =
  'منگل کی رات بندرگاہ کے قریب کشتی ڈوب گئی، ساحلی محافظوں کے مطابق کم از کم چالیس افراد کو فجر سے پہلے پانی سے نکال لیا گیا، اور تین ماہی گیر کشتیاں رات بھر لاپتا افراد کو تلاش کرتی رہیں۔ خبریں می\u200Cآید';
export const URDU = `<!doctype html><html lang="ur" dir="rtl"><head><meta charset="utf-8"><title>کشتی ڈوب گئی</title></head>
<body><article><h1>کشتی ڈوب گئی</h1><time datetime="2024-05-15">15 مئی 2024</time><p>${urdu}</p><p>${urdu}</p></article></body></html>`;

const NORDIC = `<!doctype html><html lang="da"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>Færge sank</title><meta name="date" content="2024-05-15"></head>
<body><article><h1>Færge sank ud for øen</h1>${[1, 2, 3].map(() => '<p>Færgen sank ud for øen natten til onsdag, oplyser kystvagten, og mindst 40 mennesker blev reddet op af vandet; “ingen advarede os”, sagde rederen.</p>').join('')}</article></body></html>`;
/** The same page in Windows-1252, whose curly quotes are not in Latin-1. */
export const WINDOWS_1252 = Uint8Array.from(
  [...NORDIC].map((c) => ({ '“': 0x93, '”': 0x94 })[c] ?? c.charCodeAt(0)),
);
export const UTF_16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(WORDPRESS, 'utf16le')]);
