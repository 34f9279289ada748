<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Rules;

use OCA\ConseilMunicipal\Rules\ImpossibleValue;
use OCA\ConseilMunicipal\Rules\Proxy;
use OCA\ConseilMunicipal\Rules\ProxyContext;
use OCA\ConseilMunicipal\Rules\ProxySitting;
use OCA\ConseilMunicipal\Rules\ProxyVerdict;
use OCA\ConseilMunicipal\Rules\Reason;
use OCA\ConseilMunicipal\Rules\SittingEvent;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** CGCT, art. L. 2121-20, al. 1. */
final class ProxySittingTest extends TestCase {
	private const MEMBERS = ['e01', 'e02', 'e03', 'e11', 'e12', 'e13'];
	private const PRESENT = ['e01', 'e02', 'e03'];

	/** @return iterable<string, array{Proxy, bool, list<string>}> */
	public static function proxies(): iterable {
		yield 'a good one' => [self::proxy(), true, []];
		yield 'by telephone' => [self::proxy(written: false, authenticated: false), false, ['not_written']];
		yield 'from an unknown address' => [self::proxy(authenticated: false), false, ['not_authenticated']];
		yield 'blank' => [self::proxy(holder: null), false, ['holder_not_named']];
		yield 'without a meeting' => [self::proxy(meetings: []), false, ['meeting_not_named']];
		yield 'for another meeting' => [self::proxy(meetings: ['S1']), false, ['meeting_not_covered']];
		yield 'fourth in a row' => [self::proxy(meetings: ['S1', 'S2', 'S3', 'S4']), false, ['more_than_three_consecutive']];
		yield 'fourth in a row, certified illness' => [self::proxy(meetings: ['S1', 'S2', 'S3', 'S4'], illness: true), true, ['certified_illness']];
		yield 'third in a row' => [self::proxy(meetings: ['S2', 'S3', 'S4']), true, []];
		yield 'four meetings with a gap' => [self::proxy(meetings: ['S0', 'S1', 'S3', 'S4']), true, ['meetings_with_a_gap']];
		yield 'to somebody else than a member' => [self::proxy(holder: 'x01'), false, ['holder_not_member']];
		yield 'to oneself' => [self::proxy(holder: 'e11'), false, ['holder_is_giver']];
		yield 'of somebody present' => [self::proxy(giver: 'e03'), false, ['giver_present']];
		yield 'everything at once' => [
			self::proxy(giver: 'e03', holder: 'e03', meetings: ['S1'], written: false),
			false,
			['not_written', 'meeting_not_covered', 'holder_is_giver', 'giver_present'],
		];
	}

	/** @param list<string> $codes */
	#[DataProvider('proxies')]
	public function testAProxyIsUsableOrNotWithEveryReason(Proxy $proxy, bool $usable, array $codes): void {
		$verdict = ProxyVerdict::of($proxy, new ProxyContext('S4', self::MEMBERS, self::PRESENT, [], ['S0', 'S1', 'S2', 'S3', 'S4']));
		self::assertSame([$usable, $codes], [$verdict->ok, self::codes($verdict->reasons)]);
	}

	public function testWithoutTheOrderOfTheMeetingsThoseNamedAreTakenAsConsecutive(): void {
		$verdict = ProxyVerdict::of(self::proxy(meetings: ['S1', 'S2', 'S3', 'S4']), new ProxyContext('S4', self::MEMBERS, self::PRESENT, []));
		self::assertSame(['more_than_three_consecutive', 'order_of_meetings_unknown'], self::codes($verdict->reasons));
	}

	/** @return iterable<string, array{Proxy, list<Proxy>, bool, list<string>}> */
	public static function earlierProxies(): iterable {
		yield 'the holder already has one' => [self::proxy(), [self::proxy('p0', 'e12', 'e02')], false, ['holder_already_has_one']];
		yield 'the giver had given one' => [self::proxy(), [self::proxy('p0', 'e11', 'e03')], true, ['replaces_earlier']];
		yield 'the holder is represented too' => [self::proxy(holder: 'e12'), [self::proxy('p0', 'e12', 'e02')], true, ['holder_represented']];
		yield 'the giver carries one' => [self::proxy(), [self::proxy('p0', 'e12', 'e11')], true, ['giver_carries_proxy']];
		yield 'they go round in a circle' => [self::proxy(holder: 'e12'), [self::proxy('p0', 'e12', 'e13'), self::proxy('p9', 'e13', 'e11')], true, ['circular']];
		yield 'a circle elsewhere ends too' => [self::proxy(holder: 'e01'), [self::proxy('p0', 'e12', 'e13'), self::proxy('p9', 'e13', 'e12')], true, []];
	}

	/**
	 * @param list<Proxy> $live
	 * @param list<string> $codes
	 */
	#[DataProvider('earlierProxies')]
	public function testAProxyIsJudgedWithThoseAlreadyGiven(Proxy $proxy, array $live, bool $usable, array $codes): void {
		$verdict = ProxyVerdict::of($proxy, new ProxyContext('S4', self::MEMBERS, self::PRESENT, $live));
		self::assertSame([$usable, $codes], [$verdict->ok, self::codes($verdict->reasons)]);
	}

	public function testAHolderWhoAnnouncedAnAbsenceIsSaidAndNotRefused(): void {
		$verdict = static fn (string $absent): ProxyVerdict => ProxyVerdict::of(self::proxy(), new ProxyContext('S4', self::MEMBERS, self::PRESENT, [], declaredAbsent: [$absent]));
		self::assertSame([true, ['holder_declared_absent']], [$verdict('e02')->ok, self::codes($verdict('e02')->reasons)]);
		self::assertSame([], $verdict('e03')->reasons);
	}

	public function testAProxyEndsForGoodAndIsSilentForAWhile(): void {
		$sitting = self::follow([
			SittingEvent::give(self::proxy('p1', 'e11', 'e02')),
			SittingEvent::give(self::proxy('p2', 'e12', 'e03')),
			SittingEvent::withdraw('e02', '2'),
			SittingEvent::leave('e03', '3'),
			SittingEvent::arrive('e11', '3'),
			SittingEvent::arrive('e03', '4'),
			SittingEvent::leave('e11', '4'),
			SittingEvent::revoke('p2', '5'),
		], ['1', '2', '3', '4', '5'], notVoting: ['1' => ['e01']]);
		self::assertSame([
			['1', ['p1', 'p2'], [], 4],
			['2', ['p2'], ['p1' => ['holder_withdrawn']], 3],
			['3', [], ['p1' => ['giver_present'], 'p2' => ['holder_absent']], 3],
			['4', ['p2'], ['p1' => ['giver_present']], 4],
			['5', [], ['p1' => ['giver_present'], 'p2' => ['revoked']], 3],
		], self::rows($sitting));
	}

	public function testAConcernedGiverIsNotRepresented(): void {
		$sitting = self::follow([SittingEvent::give(self::proxy()), SittingEvent::withdraw('e11', '1')], ['1']);
		self::assertSame([['1', [], ['p1' => ['giver_withdrawn']], 3]], self::rows($sitting));
	}

	public function testADeclaredAbsenceOfTheHolderAlertsTheGiver(): void {
		$sitting = self::follow([SittingEvent::give(self::proxy(holder: 'e12'))], ['1'], declaredAbsent: ['e12']);
		self::assertSame([['proxy' => 'p1', 'code' => 'holder_declared_absent']], $sitting->alerts);
		self::assertSame(['holder_declared_absent'], self::codes($sitting->reasons));
		self::assertTrue($sitting->ok);
	}

	/** @return iterable<string, array{list<SittingEvent>, string, string}> */
	public static function impossibleValues(): iterable {
		yield 'a giver who is no member' => [[SittingEvent::give(self::proxy(giver: 'x01'))], 'giver', 'unknown_reference'];
		yield 'a proxy given twice' => [[SittingEvent::give(self::proxy()), SittingEvent::give(self::proxy())], 'events.proxy.id', 'duplicate'];
		yield 'an unknown proxy revoked' => [[SittingEvent::revoke('p9')], 'events.id', 'unknown_reference'];
		yield 'an unknown member who arrives' => [[SittingEvent::arrive('x01')], 'events.member', 'unknown_reference'];
		yield 'an unknown item' => [[SittingEvent::leave('e01', '9')], 'events[0].item', 'unknown_reference'];
	}

	/** @param list<SittingEvent> $events */
	#[DataProvider('impossibleValues')]
	public function testAnImpossibleValueIsRefusedWithItsFieldAndReason(array $events, string $field, string $reason): void {
		try {
			self::follow($events, ['1']);
			self::fail('nothing was refused');
		} catch (ImpossibleValue $impossible) {
			self::assertSame([$field, $reason], [$impossible->field, $impossible->reason]);
		}
	}

	/** @param list<string> $meetings */
	private static function proxy(string $id = 'p1', string $giver = 'e11', ?string $holder = 'e02', array $meetings = ['S4'], bool $written = true, bool $authenticated = true, bool $illness = false): Proxy {
		return new Proxy($id, $giver, $holder, $meetings, $written, $authenticated, $illness);
	}

	/**
	 * @param list<SittingEvent> $events
	 * @param list<string> $items
	 * @param list<string> $declaredAbsent
	 * @param array<array-key, list<string>> $notVoting
	 */
	private static function follow(array $events, array $items, array $declaredAbsent = [], array $notVoting = []): ProxySitting {
		return ProxySitting::follow('S4', self::MEMBERS, self::PRESENT, $events, $items, null, $declaredAbsent, $notVoting);
	}

	/** @return list<array{string, list<string>, array<array-key, list<string>>, int}> */
	private static function rows(ProxySitting $sitting): array {
		$rows = [];
		foreach ($sitting->items as $item) {
			$rows[] = [$item->no, $item->active, array_map(self::codes(...), $item->inactive), $item->voters];
		}
		return $rows;
	}

	/**
	 * @param list<Reason> $reasons
	 * @return list<string>
	 */
	private static function codes(array $reasons): array {
		return array_map(static fn (Reason $reason): string => $reason->code, $reasons);
	}
}
