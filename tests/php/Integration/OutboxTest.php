<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** E-mails: who gets what, how many, and what becomes of them when something breaks. */
final class OutboxTest extends HostTestCase {
	private static int $halls = 0;

	/** @return array{TownHall, MeetingRoom} with an address for everybody */
	private function hall(string $prefix = ''): array {
		$hall = new TownHall(self::named('out' . ++self::$halls));
		foreach (['valerie', 'karim', 'lea', 'odile', 'fabrice'] as $name) {
			self::occ('user:setting', "$name-$hall->suffix", 'settings', 'email', $prefix . self::address($name, $hall))->orFail();
		}
		return [$hall, new MeetingRoom($hall)];
	}

	private static function address(string $name, TownHall $hall): string {
		return "$name.$hall->suffix@example.org";
	}

	/** @return list<array<string, mixed>> */
	private static function received(string $name, TownHall $hall): array {
		return Mailbox::of(self::address($name, $hall));
	}

	/** Writes the e-mails of the day and sends them. */
	private static function morning(TownHall $hall): int {
		$written = self::occ('conseil_municipal:digest:send', (string)$hall->councilId, '--output=json')->orFail()->json()['mails'];
		self::emptyOutbox();
		return $written;
	}

	/** @return array<array-key, int> how many of this council’s mails are in which state */
	private static function states(TownHall $hall): array {
		$mails = array_filter(
			self::occ('conseil_municipal:outbox:list', '--limit=1000', '--output=json')->orFail()->json(),
			static fn (array $mail): bool => $mail['councilId'] === $hall->councilId,
		);
		return array_count_values(array_column($mails, 'state'));
	}

	public function testEachPersonIsToldOnceADayWhatTheyMayKnow(): void {
		[$hall, $room] = $this->hall();
		$first = $room->addItem('Tarifs <b>cantine</b>');
		$room->drop($first['folderName'] . '/note.odt');
		$item = $room->addItem('Voirie');
		$room->drop($item['folderName'] . '/plan.pdf');
		$room->sync();
		$member = $hall->manager->api('POST', "/councils/$hall->councilId/members", [
			'firstName' => 'Odile', 'lastName' => 'Perrachon', 'function' => 'maire', 'channel' => 'paper', 'uid' => $hall->councillor->uid,
		])->data();
		self::assertStatus(200, $hall->manager->api('PUT', "/items/{$item['id']}", ['rapporteurId' => $member['id']], ['If-Match' => '"' . $item['version'] . '"']));

		self::assertSame(4, self::morning($hall), 'Fabrice works on nothing and nothing is published');
		[$mail] = self::received('valerie', $hall);
		self::assertSame($hall->shortName . ': what is new for the meeting of Tuesday, January 19, 2027', $mail['subject']);
		self::assertSame('auto-generated', $mail['headers']['auto-submitted']);
		foreach ([$mail['text'], $mail['html']] as $body) {
			self::assertStringContainsString('2 · Voirie', $body);
			self::assertStringContainsString("/seances/$room->id/points/{$item['id']}", $body);
			self::assertStringContainsString("/c/$hall->councilId/messages", $body);
		}
		self::assertStringContainsString('1 · Tarifs &lt;b&gt;cantine&lt;/b&gt;', $mail['html']);
		self::assertStringContainsString('Tarifs <b>cantine</b>', $mail['text']);
		[$councillor] = self::received('odile', $hall);
		self::assertStringContainsString('“plan.pdf” added', $councillor['text']);
		self::assertStringNotContainsString('Tarifs', $councillor['text'], 'an item she does not work on');
		self::assertSame([], self::received('fabrice', $hall));
		self::assertCount(1, self::received('karim', $hall));

		$room->drop('encore.pdf');
		$room->sync();
		self::assertSame(0, self::morning($hall), 'one a day');
		self::assertCount(1, self::received('valerie', $hall));
		$count = $hall->manager->api('GET', "/meetings/$room->id/mails")->data();
		self::assertSame(['digests' => 4, 'atOnce' => 0, 'reminders' => 0, 'total' => 4], $count);
	}

	public function testNothingNewIsNoMailAndWhatOneDidOneselfIsNotNew(): void {
		[$hall] = $this->hall();
		self::assertSame(2, self::morning($hall), 'the meeting is Karim’s, and news for Valérie and Léa');
		self::assertSame([], self::received('karim', $hall));
		[$quiet] = [new TownHall(self::named('outq'))];
		self::assertSame(0, self::morning($quiet));
	}

	public function testThatAConvocationLeftIsNoReasonForAnEmailToAgents(): void {
		[$hall, $room] = $this->hall();
		$convening = new ConveningRoom($hall, $room);
		$convening->addMember('Odile', 'Perrachon', ['email' => self::address('odile', $hall)]);
		$item = $room->addItem('Voirie');
		$room->drop($item['folderName'] . '/plan.pdf');
		$room->sync();
		self::host()->sql('UPDATE oc_conseil_activity SET at = at - 259200 WHERE council_id = ?', $hall->councilId); // all that was prepared is old
		$convening->pump($convening->convene()['id']);
		self::assertSame(0, self::morning($hall));
		self::assertCount(1, self::received('odile', $hall));
	}

	public function testWhoWantsNoneGetsNoneAndTheCouncilDecidesForTheOthers(): void {
		[$hall] = $this->hall();
		$path = "/councils/$hall->councilId/mail-choice";
		self::assertSame(['rhythm' => null, 'councilRhythm' => 'daily', 'atOnce' => false, 'address' => self::address('valerie', $hall)], $hall->manager->api('GET', $path)->data());
		self::assertStatus(200, $hall->manager->api('PUT', $path, ['rhythm' => 'daily']));
		self::assertRefused(422, 'unknown_value', $hall->manager->api('PUT', $path, ['rhythm' => 'hourly']));
		$council = $hall->manager->api('GET', "/councils/$hall->councilId")->data();
		self::assertStatus(200, $hall->manager->api('PUT', "/councils/$hall->councilId", ['digest' => 'off'], ['If-Match' => '"' . $council['version'] . '"']));
		self::assertSame('off', $hall->otherStaff->api('GET', $path)->data()['councilRhythm']);
		self::assertSame(1, self::morning($hall), 'Valérie chose for herself');
		self::assertCount(1, self::received('valerie', $hall));
		self::assertSame([], self::received('lea', $hall));
	}

	public function testWhoIsNamedIsWrittenToAtOnceOnlyWhenTheyAskedForIt(): void {
		[$hall, $room] = $this->hall();
		$item = $room->addItem('Cantine');
		self::assertStatus(200, $hall->councillor->api('PUT', "/councils/$hall->councilId/mail-choice", ['rhythm' => 'off', 'atOnce' => true]));
		foreach ([$hall->councillor, $hall->otherCouncillor] as $invited) {
			self::assertStatus(200, $hall->manager->api('POST', "/items/{$item['id']}/stakeholders", ['uid' => $invited->uid]));
		}
		self::morning($hall);
		[$mail] = self::received('odile', $hall);
		self::assertSame($hall->shortName . ': you are asked', $mail['subject']);
		self::assertStringContainsString('Valérie Mermet invites you to work on “Cantine”', $mail['text']);
		self::emptyOutbox();
		self::assertCount(1, self::received('odile', $hall), 'once');
		[$digest] = self::received('fabrice', $hall);
		self::assertStringContainsString('Valérie Mermet invites you to work on “Cantine”', $digest['text']);
		self::assertLessThan(strpos($digest['text'], '1 · Cantine'), strpos($digest['text'], 'invites you'), 'what asks comes first');
	}

	public function testARefusedMailIsTriedAgainLaterAndSaysWhy(): void {
		[$hall] = $this->hall('refused.');
		self::assertSame(2, self::morning($hall));
		self::assertSame(['queued' => 2], self::states($hall));
		$mails = self::occ('conseil_municipal:outbox:list', '--state=queued', '--output=json')->orFail()->json();
		self::assertSame('refused', $mails[0]['error']);
		self::assertSame(1, $mails[0]['attempts']);
		foreach (explode("\n", self::host()->log()) as $line) { // Nextcloud's own mailer names whom it could not reach, we do not
			self::assertFalse(str_contains($line, '"app":"conseil_municipal"') && str_contains($line, self::address('valerie', $hall)), $line);
		}
	}

	public function testAProcessThatIsKilledWhileItSendsSendsNothingTwice(): void {
		[$hall] = $this->hall('slow.');
		self::occ('conseil_municipal:digest:send', (string)$hall->councilId)->orFail();
		$killed = self::host()->startOcc(['conseil_municipal:outbox:send']);
		self::waitUntil(static fn (): bool => Mailbox::of('slow.' . self::address('valerie', $hall)) !== [] || Mailbox::of('slow.' . self::address('lea', $hall)) !== []);
		$killed->kill();
		self::assertSame(['queued' => 1, 'sending' => 1], self::sorted(self::states($hall)));

		self::emptyOutbox('--abandoned-after=0');
		self::emptyOutbox('--abandoned-after=0');

		self::assertSame(['sent' => 1, 'uncertain' => 1], self::sorted(self::states($hall)));
		foreach (['valerie', 'lea'] as $name) {
			self::assertCount(1, Mailbox::of('slow.' . self::address($name, $hall)), $name);
		}
	}

	public function testAServerThatTakesAMailAndAnswersTooLateDoesNotGetItTwice(): void {
		[$hall] = $this->hall('stuck.');
		self::occ('user:setting', "lea-$hall->suffix", 'settings', 'email', self::address('lea', $hall))->orFail();
		self::assertSame(2, self::morning($hall));
		self::emptyOutbox(); // whoever came after it on the same connection
		self::assertSame(0, self::states($hall)['queued'] ?? 0, 'taken or not, it is not tried again');
		self::assertSame(0, self::states($hall)['failed'] ?? 0);
		self::assertCount(1, Mailbox::of(self::address('lea', $hall)));
		self::assertCount(1, Mailbox::of('stuck.' . self::address('valerie', $hall)));
	}

	public function testTwoProcessesAtOnceSendEachMailOnce(): void {
		[$hall, $room] = $this->hall();
		$people = [];
		for ($number = 1; $number <= 12; $number++) {
			$people[] = $uid = "agent$number-$hall->suffix";
			self::host()->createUser($uid, "Agent $number", "agents-$hall->suffix");
			self::occ('user:setting', $uid, 'settings', 'email', "$uid@example.org")->orFail();
		}
		$room->addItem('Voirie');
		self::occ('conseil_municipal:digest:send', (string)$hall->councilId)->orFail();
		$processes = [self::host()->startOcc(['conseil_municipal:outbox:send']), self::host()->startOcc(['conseil_municipal:outbox:send'])];
		foreach ($processes as $process) {
			self::assertSame(0, $process->wait());
		}
		self::assertSame(['sent' => 14], self::states($hall));
		foreach ($people as $uid) {
			self::assertCount(1, Mailbox::of("$uid@example.org"), $uid);
		}
	}

	public function testSixtyPeopleCostLittleMoreThanTheirMails(): void {
		[$hall, $room] = $this->hall();
		for ($number = 1; $number <= 57; $number++) {
			self::host()->createUser("agent$number-$hall->suffix", "Agent $number", "agents-$hall->suffix");
			self::occ('user:setting', "agent$number-$hall->suffix", 'settings', 'email', "agent$number.$hall->suffix@example.org")->orFail();
		}
		foreach (['Voirie', 'Cantine', 'Budget'] as $title) {
			$room->addItem($title);
		}
		$nothing = self::host()->queriesDuring(static fn () => self::occ('conseil_municipal:digest:send', '999999')->orFail());
		$written = 0;
		$all = self::host()->queriesDuring(static function () use ($hall, &$written): void {
			$written = self::occ('conseil_municipal:digest:send', (string)$hall->councilId, '--output=json')->orFail()->json()['mails'];
		});
		self::assertGreaterThanOrEqual(58, $written);
		self::assertLessThanOrEqual(24 + 2 * $written, $all - $nothing, "$written people");
	}

	/**
	 * @param array<array-key, int> $counts
	 * @return array<array-key, int>
	 */
	private static function sorted(array $counts): array {
		ksort($counts);
		return $counts;
	}

	/** @param callable(): bool $condition */
	private static function waitUntil(callable $condition): void {
		$end = microtime(true) + 30;
		while (!$condition()) {
			self::assertLessThan($end, microtime(true), 'It does not happen');
			usleep(50_000);
		}
	}
}
