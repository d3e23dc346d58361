import { describe, expect, it } from 'vitest';
import { shortRegionName } from '#core/regions/short-name.ts';
import type { RegionLevel } from '#core/terms/region.ts';

describe('the short name of a region', () => {
  it.each<[RegionLevel, string, string]>([
    ['PROVINCE', '山西省', '山西'],
    ['PROVINCE', '广西壮族自治区', '广西'],
    ['PROVINCE', '内蒙古自治区', '内蒙古'],
    ['PROVINCE', '新疆维吾尔自治区', '新疆'],
    ['PROVINCE', '香港特别行政区', '香港'],
    ['CITY', '晋中市', '晋中'],
    ['CITY', '恩施土家族苗族自治州', '恩施'],
    ['CITY', '克孜勒苏柯尔克孜自治州', '克孜勒苏'],
    ['CITY', '伊犁哈萨克自治州', '伊犁'],
    ['CITY', '锡林郭勒盟', '锡林郭勒'],
    ['CITY', '大兴安岭地区', '大兴安岭'],
    ['COUNTY', '定襄县', '定襄'],
    ['COUNTY', '榆次区', '榆次'],
    ['COUNTY', '禹州市', '禹州'],
    ['COUNTY', '代县', '代县'],
    ['COUNTY', '城区', '城区'],
    ['COUNTY', '东城区', '东城'],
    ['COUNTY', '浦东新区', '浦东'],
    ['COUNTY', '下花园区', '下花园'],
    ['COUNTY', '万柏林区', '万柏林'],
    ['COUNTY', '神农架林区', '神农架'],
    ['COUNTY', '峰峰矿区', '峰峰矿区'],
    ['COUNTY', '鄂托克前旗', '鄂托克前旗'],
    ['COUNTY', '积石山保安族东乡族撒拉族自治县', '积石山'],
    ['COUNTY', '东乡族自治县', '东乡'],
    ['COUNTY', '鄂伦春自治旗', '鄂伦春'],
    ['COUNTY', '前郭尔罗斯蒙古族自治县', '前郭尔罗斯'],
    ['COUNTY', '龙胜各族自治县', '龙胜'],
    ['COUNTY', '管城回族区', '管城'],
    ['COUNTY', '平顶山高新技术产业开发区', '平顶山高新区'],
    ['COUNTY', '许昌经济技术开发区', '许昌经开区'],
    ['COUNTY', '山西转型综合改革示范区', '山西转型综合改革示范区'],
    ['TOWN', '晋昌镇', '晋昌'],
    ['TOWN', '皇台街道', '皇台'],
    ['TOWN', '漓东街道办事处', '漓东'],
    ['TOWN', '南王乡', '南王'],
    ['TOWN', '东明朝鲜族乡', '东明'],
    ['TOWN', '居民办事处', '居民办事处'],
    ['VILLAGE', '南关村委会', '南关村'],
    ['VILLAGE', '董村村委会', '董村'],
    ['VILLAGE', '张楼村民委员会', '张楼村'],
    ['VILLAGE', '任庄村村民委员会', '任庄村'],
    ['VILLAGE', '天乐社区居委会', '天乐社区'],
    ['VILLAGE', '兴园社区居民委员会', '兴园社区'],
  ])('%s %s is %s', (level, name, short) => {
    expect(shortRegionName(name, level)).toBe(short);
  });
});
