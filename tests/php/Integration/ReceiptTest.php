<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What the mairie knows of a convocation once it has arrived, and what the élu is told that it knows. */
final class ReceiptTest extends HostTestCase {
	private static int $halls = 0;

	/** @return array{TownHall, ConveningRoom} convened: Odile and Fabrice by e-mail, Mireille on paper; one document */
	private static function convened(): array {
		$hall = new TownHall(self::named('receipt' . ++self::$halls));
		$room = new ConveningRoom($hall, new MeetingRoom($hall, '2029-06-19T19:00'));
		$room->addMember('Odile', 'Perrachon', ['civility' => 'Mme', 'function' => 'maire', 'email' => "odile.$hall->suffix@example.org", 'uid' => $hall->councillor->uid]);
		$room->addMember('Fabrice', 'Dunand', ['civility' => 'M.', 'email' => "fabrice.$hall->suffix@example.org", 'uid' => $hall->otherCouncillor->uid]);
		$room->addMember('Mireille', 'Gontharet', ['channel' => 'paper', 'postalAddress' => 'Chemin du Replat']);
		$item = $room->room->addItem('Cantine');
		$room->room->drop($item['folderName'] . '/tarifs.pdf', 'les tarifs');
		$room->room->sync();
		$room->pump($room->convene()['id']);
		return [$hall, $room];
	}

	/** @return array<string, mixed> what the manager sees of one member */
	private static function seen(ConveningRoom $room, string $name): array {
		return array_column($room->shown()['dispatches'], null, 'name')[$name];
	}

	/**
	 * @param list<string> $wanted
	 * @return list<string> types of the journal
	 */
	private static function journal(TownHall $hall, array $wanted = ['dispatch_opened', 'dispatch_acknowledged']): array {
		$types = [];
		foreach (explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)$hall->councilId)->orFail()->output)) as $line) {
			$types[] = json_decode(json_decode($line, true)['content'], true)['type'];
		}
		return array_values(array_filter($types, static fn (string $type): bool => in_array($type, $wanted, true)));
	}

	public function testOpeningAndAcknowledgingAreSeenAndJournalledOnce(): void {
		[$hall, $room] = self::convened();
		$path = "/meetings/{$room->room->id}/received";
		[$received] = $hall->councillor->api('GET', $path)->data();
		self::assertSame([null, null, 1, 0, "odile.$hall->suffix@example.org"], [
			$received['openedAt'], $received['acknowledgedAt'], $received['documents'], $received['documentsOpened'], $received['address'],
		]);
		self::assertNotNull($received['sentAt']);
		$manifest = $hall->councillor->api('GET', "/convocations/{$received['convocationId']}/manifest");
		self::assertSame([200, $room->shown()['manifestSha256']], [$manifest->status, hash('sha256', $manifest->body)], 'what is downloaded can be verified');
		self::assertNull(self::seen($room, 'Odile Perrachon')['openedAt'], 'reading it by the API is not opening it');

		foreach ([1, 2] as $ignored) {
			self::assertNotNull($hall->councillor->api('PUT', "$path/opened")->data()[0]['openedAt']);
		}
		self::assertNotNull(self::seen($room, 'Odile Perrachon')['openedAt']);
		self::assertNull(self::seen($room, 'Fabrice Dunand')['openedAt']);
		foreach ([1, 2] as $ignored) {
			self::assertStatus(200, $hall->councillor->api('PUT', "$path/acknowledged", ['dispatchId' => $received['dispatchId']]));
		}
		$first = self::seen($room, 'Odile Perrachon')['acknowledgedAt'];
		self::assertNotNull($first);
		self::assertSame(['app', 'app'], [self::seen($room, 'Odile Perrachon')['openedHow'], self::seen($room, 'Odile Perrachon')['acknowledgedHow']]);
		self::assertSame(['dispatch_opened', 'dispatch_acknowledged'], self::journal($hall));
		self::occ('conseil_municipal:journal:verify', (string)$hall->councilId)->orFail();
	}

	public function testAcknowledgingAtOnceIsOpeningToo(): void {
		[$hall, $room] = self::convened();
		$path = "/meetings/{$room->room->id}/received";
		$received = $hall->otherCouncillor->api('GET', $path)->data()[0]['dispatchId'];
		$statuses = $hall->otherCouncillor->together(array_fill(0, 3, ['PUT', "$path/acknowledged", ['dispatchId' => $received], []]));
		self::assertSame([200, 200, 200], $statuses);
		self::assertNotNull(self::seen($room, 'Fabrice Dunand')['openedAt']);
		self::assertSame(['dispatch_opened', 'dispatch_acknowledged'], self::journal($hall), 'of three taps one is written');
	}

	/** @param array<string, string> $fields */
	private static function byLink(string $path, array $fields): Answer {
		return self::host()->anonymous()->send('POST', $path, http_build_query($fields), ['Accept' => 'text/html', 'Content-Type' => 'application/x-www-form-urlencoded']);
	}

	public function testThePersonalLinkAcknowledgesOneSendingOnceAndAnswersNothing(): void {
		[$hall, $room] = self::convened();
		$seen = array_column($room->shown()['dispatches'], null, 'name');
		preg_match('#/index\.php/apps/\S+/r/\S+|/apps/\S+/r/\S+#', Mailbox::of("odile.$hall->suffix@example.org")[0]['text'], $link);
		$path = $link[0] ?? '';
		$page = self::host()->anonymous()->send('GET', $path, headers: ['Accept' => 'text/html']);
		self::assertStringContainsString('I have received it', $page->body);
		self::assertStringContainsString('value="' . $seen['Odile Perrachon']['id'] . '"', $page->body);
		self::assertSame([], self::journal($hall), 'mail scanners open links');
		foreach ([(string)$seen['Fabrice Dunand']['id'], 'x', ''] as $other) {
			self::assertSame(409, self::byLink($path, ['do' => 'acknowledge', 'dispatch' => $other])->status);
		}
		foreach ([1, 2] as $ignored) {
			$done = self::byLink($path, ['do' => 'acknowledge', 'dispatch' => (string)$seen['Odile Perrachon']['id']]);
			self::assertSame(200, $done->status);
			self::assertStringContainsString('You acknowledged it on', $done->body);
			self::assertStringNotContainsString('I have received it', $done->body);
		}
		self::assertNotNull(self::seen($room, 'Odile Perrachon')['acknowledgedAt']);
		self::assertNull(self::seen($room, 'Fabrice Dunand')['acknowledgedAt']);
		self::assertSame(['dispatch_opened', 'dispatch_acknowledged'], self::journal($hall));
		self::assertNull($hall->councillor->api('GET', "/meetings/{$room->room->id}/answer")->data()['answer']);
		$known = self::seen($room, 'Odile Perrachon');
		self::assertSame(['link', 'link'], [$known['openedHow'], $known['acknowledgedHow']], 'nobody opened it in the app');
	}

	public function testNobodyAcknowledgesForSomebodyElse(): void {
		[$hall, $room] = self::convened();
		$path = "/meetings/{$room->room->id}/received";
		$received = $hall->councillor->api('GET', $path)->data()[0]['dispatchId'];
		self::assertRefused(409, 'not_sent_to_you', $hall->otherCouncillor->api('PUT', "$path/acknowledged", ['dispatchId' => $received]));
		self::assertRefused(409, 'not_sent_to_you', $hall->manager->api('PUT', "$path/acknowledged", ['dispatchId' => $received]));
		self::assertStatus(422, $hall->councillor->api('PUT', "$path/acknowledged", ['dispatchId' => 'x']));
		self::assertSame([], $hall->manager->api('PUT', "$path/opened")->data(), 'who was not convened opens nothing');
		self::assertNull(self::seen($room, 'Odile Perrachon')['acknowledgedAt']);
		[$others] = self::convened();
		self::assertStatus(404, $others->councillor->api('GET', $path));
		self::assertStatus(404, $others->councillor->api('PUT', "$path/acknowledged", ['dispatchId' => $received]));
	}

	public function testAManifestThatNamesPiecesOfAClosedSessionIsForThoseWhoReadThem(): void {
		$hall = new TownHall(self::named('receipt' . ++self::$halls));
		$room = new ConveningRoom($hall, new MeetingRoom($hall, '2029-06-19T19:00'));
		$room->addMember('Odile', 'Perrachon', ['channel' => 'paper', 'uid' => $hall->councillor->uid]);
		$item = $room->room->addItem('Protocole');
		self::assertStatus(200, $hall->manager->api('PUT', "/items/{$item['id']}", ['closedSession' => true], ['If-Match' => '"' . $item['version'] . '"']));
		$room->room->drop('01 Protocole/protocole.pdf', 'le protocole');
		$room->room->sync();
		$frozen = $room->freeze();
		self::assertStatus(404, $hall->manager->api('GET', "/convocations/{$frozen['id']}/manifest"));
		self::assertStatus(200, $room->send($frozen));
		self::assertStatus(200, $hall->councillor->api('GET', "/convocations/{$frozen['id']}/manifest"));
		self::assertStatus(200, $hall->manager->api('GET', "/convocations/{$frozen['id']}/manifest"));
		self::assertStatus(404, $hall->staff->api('GET', "/convocations/{$frozen['id']}/manifest"));
	}

	public function testTheSenderSeesHowManyDocumentsWereOpenedAndWhatWasAnswered(): void {
		[$hall, $room] = self::convened();
		$document = $hall->councillor->api('GET', "/meetings/{$room->room->id}/reading")->data()['items'][0]['documents'][0];
		self::assertStatus(200, $hall->councillor->api('PUT', "/documents/{$document['id']}/read", ['version' => $document['sha256']]));
		$fabrice = array_column($room->shown()['dispatches'], 'memberId', 'name')['Fabrice Dunand'];
		self::assertStatus(200, $hall->councillor->api('PUT', "/meetings/{$room->room->id}/answer", ['answer' => 'proxy', 'holderId' => $fabrice]));

		self::assertSame(1, $hall->councillor->api('GET', "/meetings/{$room->room->id}/received")->data()[0]['documentsOpened'], 'the élu is told what the mairie sees');
		$followed = array_column($hall->manager->api('GET', "/meetings/{$room->room->id}/convening")->data()['followed'], null, 'memberId');
		self::assertCount(3, $followed);
		$odile = $followed[array_column($room->shown()['dispatches'], 'memberId', 'name')['Odile Perrachon']];
		self::assertSame([1, 'proxy', 'Fabrice Dunand'], [$odile['documentsOpened'], $odile['answer'], $odile['holder']]);
		self::assertSame([0, null, null], [$followed[$fabrice]['documentsOpened'], $followed[$fabrice]['answer'], $followed[$fabrice]['holder']]);
	}

	public function testAPieceThatIsReplacedKeepsWhoOpenedItBefore(): void {
		[$hall, $room] = self::convened();
		$read = static fn (): array => $hall->councillor->api('GET', "/meetings/{$room->room->id}/reading")->data()['items'][0]['documents'][0];
		$first = $read();
		foreach ([$hall->councillor, $hall->councillor, $hall->manager] as $reader) {
			self::assertStatus(200, $reader->api('PUT', "/documents/{$first['id']}/read", ['version' => $first['sha256']]));
		}
		self::assertStatus(200, $hall->councillor->api('PUT', "/documents/{$first['id']}/read", ['version' => str_repeat('a', 64)]), 'what nobody published proves nothing');
		$room->room->drop('01 Cantine/tarifs.pdf', 'les tarifs corrigés');
		$room->room->sync();
		$replacement = $room->after('replacement');
		$second = $read();
		self::assertNotSame($first['sha256'], $second['sha256']);
		self::assertSame(1, $hall->councillor->api('GET', "/meetings/{$room->room->id}/received")->data()[0]['documentsOpened']);
		self::assertStatus(200, $hall->councillor->api('PUT', "/documents/{$first['id']}/read", ['version' => $second['sha256']]));

		$proof = $hall->manager->api('GET', "/convocations/{$replacement['id']}/proof");
		self::assertStatus(200, $proof);
		$odile = array_column($room->shown()['dispatches'], 'memberId', 'name')['Odile Perrachon'];
		self::assertSame([[$odile, 'tarifs.pdf', $first['sha256']], [$odile, 'tarifs.pdf', $second['sha256']]], array_map(
			static fn (array $one): array => [$one['memberId'], $one['name'], $one['sha256']], $proof->data()['openings']));
		self::assertNull($proof->data()['timestamp']);
		self::assertSame(['piece_opened', 'piece_opened'], self::journal($hall, ['piece_opened']));
		self::assertStatus(403, $hall->staff->api('GET', "/convocations/{$replacement['id']}/proof"));
	}

	public function testNothingOfReadingIsRecordedBeforeTheConvocation(): void {
		$hall = new TownHall(self::named('receipt' . ++self::$halls));
		$room = new ConveningRoom($hall, new MeetingRoom($hall, '2029-06-19T19:00'));
		$room->addMember('Odile', 'Perrachon', ['channel' => 'paper', 'uid' => $hall->councillor->uid]);
		$item = $room->room->addItem('Cantine');
		$room->room->drop($item['folderName'] . '/tarifs.pdf', 'les tarifs');
		$room->room->sync();
		$room->room->publish();
		$document = $hall->councillor->api('GET', "/meetings/{$room->room->id}/reading")->data()['items'][0]['documents'][0];
		self::assertStatus(200, $hall->councillor->api('PUT', "/documents/{$document['id']}/read", ['version' => $document['sha256']]));
		self::assertSame([], self::journal($hall, ['piece_opened']));
	}

	public function testEveryProxyOfAMeetingStaysWithItsProof(): void {
		[$hall, $room] = self::convened();
		$members = array_column($room->shown()['dispatches'], 'memberId', 'name');
		foreach ([['proxy', $members['Mireille Gontharet']], ['proxy', $members['Fabrice Dunand']], ['present', null]] as [$answer, $holder]) {
			self::assertStatus(200, $hall->councillor->api('PUT', "/meetings/{$room->room->id}/answer", ['answer' => $answer, 'holderId' => $holder]));
		}
		$proxies = $hall->manager->api('GET', "/convocations/{$room->shown()['id']}/proof")->data()['proxies'];
		self::assertSame([['Mireille Gontharet', 'revoked'], ['Fabrice Dunand', 'revoked']], array_map(static fn (array $one): array => [$one['holder'], $one['state']], $proxies));
		self::assertNotNull($proxies[0]['changedAt']);
	}

	public function testTheSilentOnesAreAskedOnceADayAndWhoAnsweredNeverIs(): void {
		[$hall, $room] = self::convened();
		$room->addMember('Nouvelle', 'Venue', ['email' => "nouvelle.$hall->suffix@example.org"]);
		$convocation = $room->shown()['id'];
		self::assertStatus(200, $hall->otherCouncillor->api('PUT', "/meetings/{$room->room->id}/answer", ['answer' => 'present']));
		$remind = static fn (mixed $memberIds = null): Answer => $hall->manager->api('POST', "/convocations/$convocation/remind", ['memberIds' => $memberIds, 'word' => 'Le quorum est juste.']);
		self::assertStatus(422, $remind('tous'));
		self::assertStatus(200, $remind());
		self::assertNotNull(self::seen($room, 'Odile Perrachon')['remindedAt']);
		self::assertNull(self::seen($room, 'Fabrice Dunand')['remindedAt']);
		self::assertNull(self::seen($room, 'Mireille Gontharet')['remindedAt'], 'neither address nor account');
		self::assertRefused(409, 'nobody_to_remind', $remind());

		self::emptyOutbox();
		$asked = array_values(array_filter(Mailbox::of("odile.$hall->suffix@example.org"), static fn (array $mail): bool => !str_starts_with($mail['subject'], 'Convocation')));
		self::assertCount(1, $asked);
		self::assertStringContainsString('Le quorum est juste.', $asked[0]['text']);
		self::assertMatchesRegularExpression('#/r/\S{20,}#', $asked[0]['text']);
		self::assertCount(1, Mailbox::of("fabrice.$hall->suffix@example.org"), 'the convocation and nothing more');
		self::assertSame([], Mailbox::of("nouvelle.$hall->suffix@example.org"), 'who was not convened is not asked');
		self::assertStringContainsString('asks whether you will come', implode("\n", Talk::notices($hall->councillor)));
		self::assertStatus(200, $hall->councillor->api('PUT', "/meetings/{$room->room->id}/answer", ['answer' => 'absent']));
		self::assertStringNotContainsString('asks whether you will come', implode("\n", Talk::notices($hall->councillor)), 'who has answered is asked nothing any more');
	}

	public function testWhatIsAskedCostsLittleForOneConvocation(): void {
		[$hall, $room] = self::convened();
		self::assertLessThanOrEqual(6, self::queryCost($hall->councillor, "/meetings/{$room->room->id}/received"));
		self::assertLessThanOrEqual(8, self::queryCost($hall->manager, "/meetings/{$room->room->id}/convening"));
	}
}
