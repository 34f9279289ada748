<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What a meeting lacks, and asking people for it. */
final class MissingTest extends HostTestCase {
	private static int $halls = 0;

	/** @return array{TownHall, MeetingRoom} */
	private static function hall(string ...$options): array {
		$hall = new TownHall(self::named('mis' . ++self::$halls), ...$options);
		self::occ('user:setting', $hall->staff->uid ?? '', 'settings', 'email', self::address($hall))->orFail();
		return [$hall, new MeetingRoom($hall)];
	}

	private static function address(TownHall $hall): string {
		return "karim.$hall->suffix@example.org";
	}

	/** @return array<string, array<string>> what each item lacks, by title */
	private static function lacks(TownHall $hall, MeetingRoom $room): array {
		$answer = $hall->staff->api('GET', "/meetings/$room->id/missing");
		self::assertStatus(200, $answer);
		$lacks = [];
		foreach ($answer->data()['items'] as $item) {
			$lacks[$item['title']] = array_map(static fn (array $lack): string => $lack['kind'] . ($lack['name'] === null ? '' : ' ' . $lack['name']), $item['lacks']);
		}
		return $lacks;
	}

	public function testEverythingThatIsMissingIsNamedOnce(): void {
		[$hall, $room] = self::hall();
		$roads = $room->addItem('Voirie');
		self::assertStatus(200, $hall->staff->api('PUT', "/items/{$roads['id']}/expected", ['labels' => ['Plan', 'Devis']]));
		foreach (['plan.pdf', 'dessin.dwg', 'carte.pdf'] as $name) {
			$room->drop($roads['folderName'] . '/' . $name, $name === 'carte.pdf' ? str_repeat('a', 1_000_001) : 'x');
		}
		$council = $hall->manager->api('GET', "/councils/$hall->councilId")->data();
		self::assertStatus(200, $hall->manager->api('PUT', "/councils/$hall->councilId", ['pieceLimit' => 1], ['If-Match' => '"' . $council['version'] . '"']));
		$room->addItem('Questions diverses', 'other_business');
		$room->addItem('Cantine');
		$room->sync();
		self::assertSame([
			'Voirie' => ['expected Devis', 'format dessin.dwg', 'heavy carte.pdf', 'rapporteur', 'not_ready'],
			'Cantine' => ['no_piece', 'rapporteur', 'not_ready'],
			'Questions diverses' => ['not_ready'],
		], self::lacks($hall, $room));
		self::assertSame(self::lacks($hall, $room)['Voirie'], array_map(
			static fn (array $lack): string => $lack['kind'] . ($lack['name'] === null ? '' : ' ' . $lack['name']), $room->preparation()['items'][0]['lacks'],
		), 'the screen says the same');
		$shown = self::occ('conseil_municipal:meeting:show', (string)$room->id, '--output=json')->orFail()->json();
		self::assertSame($room->preparation()['items'][0]['lacks'], $shown['items'][0]['lacks'], 'the command too');
	}

	public function testFrom3500InhabitantsASynthesisNoteIsDue(): void {
		[$hall, $room] = self::hall('--population=3500');
		$item = $room->addItem('Budget');
		$room->drop($item['folderName'] . '/maquette.pdf');
		$room->sync();
		self::assertContains('note', self::lacks($hall, $room)['Budget']);
		$room->drop($item['folderName'] . '/note_de_synthese.odt');
		$room->sync();
		self::assertNotContains('note', self::lacks($hall, $room)['Budget']);
		[$small, $smallRoom] = self::hall('--population=3499');
		$smallRoom->addItem('Budget');
		self::assertNotContains('note', self::lacks($small, $smallRoom)['Budget']);
	}

	public function testAPersonIsRemindedOnceADayByNotificationAndMail(): void {
		[$hall, $room] = self::hall();
		$path = "/meetings/$room->id/reminders";
		$item = $room->addItem('Voirie');
		self::assertRefused(409, 'nobody_to_remind', $hall->manager->api('POST', $path));
		self::assertStatus(200, $hall->staff->api('PUT', "/items/{$item['id']}", ['ownerUid' => $hall->staff->uid], ['If-Match' => '"' . $item['version'] . '"']));
		self::assertStatus(403, $hall->staff->api('POST', $path));
		$before = $hall->manager->api('GET', "/meetings/$room->id/missing")->data();
		self::assertSame([[$hall->staff->uid, null]], array_map(static fn (array $one): array => [$one['person']['uid'], $one['remindedAt']], $before['people']));

		$after = $hall->manager->api('POST', $path, ['word' => "Merci !\n<b>Valérie</b>"]);
		self::assertStatus(200, $after);
		self::assertNotNull($after->data()['people'][0]['remindedAt']);
		self::emptyOutbox();
		[$mail] = Mailbox::of(self::address($hall));
		self::assertStringContainsString('1 · Voirie', $mail['text']);
		self::assertStringContainsString('no piece yet, no rapporteur, not ready yet', $mail['text']);
		self::assertStringContainsString('&lt;b&gt;Valérie&lt;/b&gt;', $mail['html']);

		$again = $hall->manager->api('POST', $path, ['uids' => [$hall->staff->uid]]);
		self::assertRefused(409, 'already_reminded', $again);
		self::assertMatchesRegularExpression('/^Already reminded today at \d+ h \d\d\./', $again->data()['message']);
		self::occ('conseil_municipal:digest:send', (string)$hall->councilId)->orFail();
		self::emptyOutbox();
		foreach (Mailbox::of(self::address($hall)) as $received) {
			self::assertStringNotContainsString('reminds you', $received['text'], 'said once is enough');
		}
		self::assertSame(1, $hall->manager->api('GET', "/meetings/$room->id/mails")->data()['reminders']);
	}

	public function testOnlyThoseWhoAreAskedAndInChargeAreReminded(): void {
		[$hall, $room] = self::hall();
		$room->addItem('Voirie');
		self::assertRefused(409, 'nobody_to_remind', $hall->manager->api('POST', "/meetings/$room->id/reminders", ['uids' => [$hall->councillor->uid, 'nobody']]));
		self::assertRefused(422, 'too_long', $hall->manager->api('POST', "/meetings/$room->id/reminders", ['word' => str_repeat('a', 1001)]));
	}
}
