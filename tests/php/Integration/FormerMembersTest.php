<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Who was convened and left the council since has a date in a calendar: that it moves or is cancelled is told, and nothing else. */
final class FormerMembersTest extends HostTestCase {
	private static int $halls = 0;
	private ConvenedCouncil $council;
	/** @var array<string, mixed> */
	private array $fabrice;

	protected function setUp(): void {
		parent::setUp();
		$this->council = new ConvenedCouncil(new TownHall(self::named('former' . ++self::$halls)));
		$manager = $this->council->hall->manager;
		$members = $manager->api('GET', "/councils/{$this->council->hall->councilId}/members")->data();
		$this->fabrice = array_column($members, null, 'firstName')['Fabrice'];
		$left = $manager->api('PUT', "/councils/{$this->council->hall->councilId}/members/{$this->fabrice['id']}", ['termEnd' => '2026-01-31'], ['If-Match' => '"' . $this->fabrice['version'] . '"']);
		self::assertStatus(200, $left);
	}

	/** @return array<string, mixed> */
	private function dispatch(): array {
		return array_column($this->council->room->shown()['dispatches'], null, 'memberId')[$this->fabrice['id']];
	}

	public function testACancellationReachesThem(): void {
		$this->council->room->after('cancellation', ['reason' => 'Salle indisponible']);
		self::assertSame(['sent', true], [$this->dispatch()['state'], $this->dispatch()['former']]);
		$mail = $this->council->last('fabrice', 2);
		self::assertSame('Annulation de la séance : conseil municipal, mardi 19 juin 2029 à 19 h', $mail['subject']);
		self::assertStringContainsString('à laquelle vous étiez convoqué, est annulée', $mail['text']);
		self::assertStringContainsString('Motif : Salle indisponible', $mail['text']);
		$this->saysNothingElse($mail);
		self::assertStringStartsWith('cancel ', strtolower($mail['calendar']));
		$others = $this->council->last('odile', 2);
		self::assertSame(self::uid($others['calendar']), self::uid($mail['calendar']));
		self::assertFalse(array_column($this->council->room->shown()['dispatches'], 'former', 'name')['Odile Perrachon']);
	}

	public function testAPostponementTellsThemOnceThatTheyHaveNothingToDo(): void {
		$this->council->room->room->addItem('Cantine');
		$this->council->room->after('addendum');
		self::assertArrayNotHasKey($this->fabrice['id'], array_column($this->council->room->shown()['dispatches'], null, 'memberId'), 'an addendum is not for them');
		$this->council->room->after('postponement', ['startsAt' => '2029-06-26T19:00']);
		$mail = $this->council->last('fabrice', 2);
		self::assertStringContainsString('prévue le mardi 19 juin 2029 à 19 h, à laquelle vous étiez convoqué, est reportée', $mail['text']);
		self::assertStringContainsString('Vous n’êtes plus en exercice', $mail['text']);
		self::assertStringNotContainsString('26 juin', $mail['text'], 'nobody is convened by it');
		$this->saysNothingElse($mail);
		self::assertStringContainsString('STATUS:CANCELLED', $mail['calendar']);
		self::assertStringContainsString('DTSTART;TZID=Europe/Paris:20290619T190000', $mail['calendar']);
		$this->council->room->after('cancellation');
		$this->council->last('fabrice', 2);
		$this->council->last('odile', 4);
	}

	public function testWhoIsDeletedFromTheTableauIsToldToo(): void {
		self::assertStatus(200, $this->council->hall->manager->api('DELETE', "/councils/{$this->council->hall->councilId}/members/{$this->fabrice['id']}"));
		$this->council->room->after('cancellation');
		$this->saysNothingElse($this->council->last('fabrice', 2));
	}

	/** @param array<string, mixed> $mail */
	private function saysNothingElse(array $mail): void {
		foreach ([$mail['text'], $mail['html'], $mail['calendar']] as $content) {
			self::assertStringNotContainsString('/r/', $content);
			self::assertStringNotContainsString('/seances/', $content);
			self::assertStringNotContainsString('Voirie', $content);
		}
	}

	private static function uid(string $calendar): string {
		self::assertSame(1, preg_match('/^UID:(.+)$/m', $calendar, $found), $calendar);
		return trim($found[1] ?? '');
	}
}
