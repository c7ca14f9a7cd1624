/** Small readings as Tesseract, Kraken and library systems write them, made by hand. */

/** As `tesseract page.png out hocr` writes it: two pages, a head in two columns, a seal taken for a photograph. */
export const TESSERACT_HOCR = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
 <head>
  <title></title>
  <meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>
  <meta name='ocr-system' content='tesseract 5.3.0' />
  <meta name='ocr-capabilities' content='ocr_page ocr_carea ocr_par ocr_line ocrx_word ocrp_wconf'/>
 </head>
 <body>
  <div class='ocr_page' id='page_1' title='image "c\u00f4ng v\u0103n.png"; bbox 0 0 2480 3508; ppageno 0; scan_res 300 300'>
   <div class='ocr_carea' id='block_1_1' title="bbox 200 150 2300 300">
    <p class='ocr_par' id='par_1_1' lang='vie' title="bbox 200 150 2300 300">
     <span class='ocr_header' id='line_1_1' title="bbox 200 150 2300 200; baseline 0 -10; x_size 50">
      <span class='ocrx_word' id='word_1_1' title='bbox 200 150 330 195; x_wconf 91'>UBND</span>
      <span class='ocrx_word' id='word_1_2' title='bbox 345 150 450 195; x_wconf 88'><strong>TINH</strong></span>
      <span class='ocrx_word' id='word_1_3' title='bbox 1200 150 1330 195; x_wconf 96'>C&#7896;NG</span>
      <span class='ocrx_word' id='word_1_4' title='bbox 1345 150 1450 195; x_wconf 40'>H&Ograve;A</span>
     </span>
     <span class='ocr_line' id='line_1_2' title="bbox 200 240 700 300">
      <span class='ocrx_word' id='word_1_5' title='bbox 200 240 260 290; x_wconf 93'>S&#7889;:</span>
      <span class='ocrx_word' id='word_1_6' title='bbox 460 240 700 290; x_wconf 61'>/SNV-T&ETH;KT</span>
     </span>
    </p>
   </div>
   <div class='ocr_photo' id='block_1_2' title="bbox 900 2500 1400 3000"></div>
   <div class='ocr_separator' id='block_1_3' title="bbox 1500 210 2000 214"></div>
   <div class='ocr_carea' id='block_1_4' title="bbox 0 0 10 10">
    <p class='ocr_par' id='par_1_2'><span class='ocr_line' title="bbox 0 0 10 10"><span class='ocrx_word' title='bbox 0 0 10 10; x_wconf 95'> </span></span></p>
   </div>
  </div>
  <div class='ocr_page' id='page_2' title='image "2.png"; bbox 0 0 2480 3508; ppageno 1'>
   <div class='ocr_carea'><p class='ocr_par'><span class='ocr_line'><span class='ocrx_word' title='x_wconf 99'>2</span></span></p></div>
  </div>
 </body>
</html>
`;

/** As an ALTO 4 exporter writes it: prefixed names, tenths of millimetres, a hyphen, alternatives. */
export const ALTO = `<?xml version="1.0" encoding="UTF-8"?>
<a:alto xmlns:a="http://www.loc.gov/standards/alto/ns-v4#">
  <a:Description><a:MeasurementUnit>mm10</a:MeasurementUnit></a:Description>
  <a:Layout>
    <a:Page ID="P1" PHYSICAL_IMG_NR="1" WIDTH="2100" HEIGHT="2970">
      <a:PrintSpace HPOS="0" VPOS="0" WIDTH="2100" HEIGHT="2970">
        <a:ComposedBlock><a:TextBlock ID="B1" HPOS="254" VPOS="254" WIDTH="1270" HEIGHT="100">
          <a:TextLine HPOS="254" VPOS="254" WIDTH="1270" HEIGHT="50">
            <a:String CONTENT="khen" WC="0.97" HPOS="254" VPOS="254" WIDTH="127" HEIGHT="50"/>
            <a:SP WIDTH="20" HPOS="381" VPOS="254"/>
            <a:String CONTENT="thu&amp;ng" WC="0.5" HPOS="401" VPOS="254" WIDTH="127" HEIGHT="50">
              <a:ALTERNATIVE PURPOSE="second best">th\u01b0\u1edfng</a:ALTERNATIVE>
              <a:ALTERNATIVE>th\u01b0\u1eddng</a:ALTERNATIVE>
            </a:String>
          </a:TextLine>
          <a:TextLine>
            <a:String CONTENT="2019" SUBS_TYPE="HypPart1" SUBS_CONTENT="2019-2025"/><a:HYP CONTENT="\u00ad"/>
          </a:TextLine>
        </a:TextBlock></a:ComposedBlock>
        <a:Illustration HPOS="254" VPOS="2540" WIDTH="254" HEIGHT="254"/>
      </a:PrintSpace>
    </a:Page>
  </a:Layout>
</a:alto>
`;

const HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext";

/** As `tesseract page.png out tsv` writes it, Windows line ends and a quotation mark left as it is. */
export const TESSERACT_TSV = [
  HEADER,
  "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t",
  "2\t1\t1\t0\t0\t0\t200\t150\t2100\t150\t-1\t",
  "3\t1\t1\t1\t0\t0\t200\t150\t2100\t150\t-1\t",
  "4\t1\t1\t1\t1\t0\t200\t150\t2100\t50\t-1\t",
  "5\t1\t1\t1\t1\t1\t200\t150\t130\t45\t91.5\tQuy\u00e9t",
  '5\t1\t1\t1\t1\t2\t345\t150\t105\t45\t88\t"dinh',
  "5\t1\t1\t1\t1\t3\t500\t150\t105\t45\t95\t ",
  "4\t1\t1\t1\t2\t0\t200\t220\t2100\t50\t-1\t",
  "5\t1\t1\t1\t2\t1\t200\t220\t130\t45\t12\ts6",
  "1\t2\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t",
  "",
].join("\r\n");
