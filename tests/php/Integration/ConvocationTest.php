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

/** The legal act: what is frozen, what each member receives, what is refused, what stays as it was. */
final class ConvocationTest extends HostTestCase {
	private static int $halls = 0;

	/** @return array{TownHall, ConveningRoom} with a maire who has an address of her own and a councillor who has that of his account */
	private function hall(string $startsAt = '2029-06-19T19:00', string $prefix = ''): array {
		$hall = new TownHall(self::named('conv' . ++self::$halls));
		self::occ('user:setting', "fabrice-$hall->suffix", 'settings', 'email', $prefix . self::address('fabrice', $hall))->orFail();
		$room = new ConveningRoom($hall, new MeetingRoom($hall, $startsAt));
		$room->addMember('Odile', 'Perrachon', ['civility' => 'Mme', 'function' => 'maire', 'email' => $prefix . self::address('odile', $hall), 'uid' => $hall->councillor->uid]);
		$room->addMember('Fabrice', 'Dunand', ['civility' => 'M.', 'uid' => $hall->otherCouncillor->uid]);
		return [$hall, $room];
	}

	private static function address(string $name, TownHall $hall): string {
		return "$name.$hall->suffix@example.org";
	}

	/** @return list<array<string, mixed>> */
	private static function received(string $name, TownHall $hall, string $prefix = ''): array {
		return Mailbox::of($prefix . self::address($name, $hall));
	}

	/**
	 * @param array<string, mixed> $convocation
	 * @return array<string, string> state by name
	 */
	private static function states(array $convocation): array {
		return array_column($convocation['dispatches'], 'state', 'name');
	}

	public function testEachMemberGetsOneEmailThatHoldsTheWholeConvocation(): void {
		[$hall, $room] = $this->hall();
		$room->addMember('Mireille', 'Gontharet', ['channel' => 'paper', 'postalAddress' => 'Chemin du Replat']);
		$item = $room->room->addItem('Tarifs <b>cantine</b> & garderie');
		$room->room->drop($item['folderName'] . '/tarifs.pdf', 'les tarifs');
		$room->room->addItem('Questions', 'other_business');
		$room->room->sync();

		$frozen = $room->freeze();
		self::assertSame(['frozen', 1, 1], [$frozen['state'], $frozen['number'], $frozen['documents']]);
		self::assertSame([], self::received('odile', $hall), 'nothing leaves before it is sent');
		$answer = $room->send($frozen);
		self::assertStatus(200, $answer);
		$sent = $answer->data();
		self::assertSame(['Odile Perrachon' => 'queued', 'Fabrice Dunand' => 'queued', 'Mireille Gontharet' => 'paper'], self::states($sent));
		$done = $room->pump($sent['id']);
		self::assertSame(['Odile Perrachon' => 'sent', 'Fabrice Dunand' => 'sent', 'Mireille Gontharet' => 'paper'], self::states($done));

		[$mail] = self::received('odile', $hall);
		self::assertSame('Convocation : conseil municipal, mardi 19 juin 2029 à 19 h', str_replace("\u{A0}", ' ', $mail['subject']));
		foreach ([$mail['text'], $mail['html']] as $body) {
			$plain = str_replace("\u{A0}", ' ', $body);
			foreach (['Madame,', 'convoquée', 'mardi 19 juin 2029', '19 h', 'Salle du conseil, mairie', 'Questions', 'La maire, Odile Perrachon', $frozen['manifestSha256'], "/seances/{$room->room->id}"] as $word) {
				self::assertStringContainsString($word, $plain);
			}
		}
		self::assertStringContainsString('1. Tarifs <b>cantine</b> & garderie', $mail['text']);
		self::assertStringContainsString('Tarifs &lt;b&gt;cantine&lt;/b&gt; &amp; garderie', $mail['html']);
		[$calendar] = $mail['attachments'];
		self::assertSame(['text/calendar', 'REQUEST', 'seance.ics'], [$calendar['contentType'], $calendar['method'], $calendar['filename']]);
		$lines = str_replace("\r\n ", '', $calendar['text']);
		foreach (['METHOD:REQUEST', 'SEQUENCE:0', 'DTSTART;TZID=Europe/Paris:20290619T190000', 'mailto:' . self::address('odile', $hall), '1. Tarifs <b>cantine</b> & garderie'] as $line) {
			self::assertStringContainsString($line, $lines);
		}
		self::assertStringNotContainsString('fabrice', $lines);
		[$other] = self::received('fabrice', $hall);
		self::assertSame(1, preg_match('#https?://\S+/r/(\S+)#', $other['text'], $link));
		$token = $link[1] ?? '';
		self::assertStringNotContainsString($token, $mail['text'], 'each member has a link of his own');
		self::assertStatus(200, self::host()->anonymous()->send('GET', '/index.php/apps/conseil_municipal/r/' . $token));

		self::assertStringContainsString('Monsieur,', $other['text']);
		self::assertStringNotContainsString('Perrachon <', $other['headers']['to'], 'nobody sees who else was written to');

		self::assertSame('convened', $room->room->preparation()['meeting']['state']);
		$reading = $hall->councillor->api('GET', "/meetings/{$room->room->id}/reading")->data();
		self::assertSame(['Tarifs <b>cantine</b> & garderie', 'Questions'], array_column($reading['items'], 'title'));
		$journal = self::occ('conseil_municipal:journal:export', (string)$hall->councilId)->orFail()->output;
		foreach (['convocation_frozen', 'convocation_sending', 'convocation_sent', 'dispatch_sent', $frozen['manifestSha256']] as $word) {
			self::assertStringContainsString($word, $journal);
		}
		self::occ('conseil_municipal:journal:verify', (string)$hall->councilId)->orFail();
	}

	public function testTheDailyEmailDoesNotRepeatTheConvocation(): void {
		[$hall, $room] = $this->hall();
		self::occ('user:setting', "odile-$hall->suffix", 'settings', 'email', self::address('odile', $hall))->orFail();
		$item = $room->room->addItem('Voirie');
		$room->room->drop($item['folderName'] . '/plan.pdf');
		$room->room->sync();
		$room->pump($room->convene()['id']);
		self::occ('conseil_municipal:digest:send', (string)$hall->councilId)->orFail();
		self::occ('conseil_municipal:outbox:send');
		self::assertCount(1, self::received('odile', $hall));
		self::assertCount(1, self::received('fabrice', $hall));
	}

	public function testWhatWasSentStaysAsItWas(): void {
		[$hall, $room] = $this->hall();
		$item = $room->room->addItem('Voirie');
		$room->room->drop($item['folderName'] . '/plan.pdf', 'le plan');
		$room->room->sync();
		$sent = $room->convene();
		$document = $room->room->document('plan.pdf');
		self::assertRefused(409, 'document_convened', $hall->manager->api('POST', "/documents/{$document['id']}/withdraw"));
		$room->room->drop($item['folderName'] . '/plan.pdf', 'un autre plan, plus long');
		$room->room->sync();
		self::assertRefused(409, 'document_convened', $hall->manager->api('POST', "/documents/{$document['id']}/publish"));
		self::assertSame(['document_convened'], array_column($room->room->publish()['failures'], 'code'));
		self::assertRefused(409, 'item_convened', $hall->manager->api('PUT', "/items/{$item['id']}", ['title' => 'Autre'], ['If-Match' => '"' . $item['version'] . '"']));
		self::assertRefused(409, 'meeting_not_draft', $hall->manager->api('POST', "/meetings/{$room->room->id}/cancel"));
		self::assertRefused(409, 'convocation_sent', $room->send($sent));
		self::assertRefused(409, 'convocation_sent', $hall->manager->api('POST', "/convocations/{$sent['id']}/freeze", []));
		self::assertRefused(409, 'convocation_sent', $hall->manager->api('PUT', "/convocations/{$sent['id']}/override", ['check' => 'notice', 'reason' => 'Trop tard.'], ['If-Match' => '"' . $sent['version'] . '"']));
		self::assertRefused(409, 'meeting_not_draft', $hall->manager->api('POST', "/meetings/{$room->room->id}/convocations", []));
		self::assertSame($sent['manifestSha256'], $room->shown()['manifestSha256']);
	}

	public function testWhatChangedAfterFreezingIsFrozenAgainFirst(): void {
		[$hall, $room] = $this->hall();
		$item = $room->room->addItem('Voirie');
		$frozen = $room->freeze();
		self::assertStatus(200, $hall->manager->api('PUT', "/items/{$item['id']}", ['title' => 'Voirie communale'], ['If-Match' => '"' . $item['version'] . '"']));
		self::assertRefused(409, 'dossier_changed', $room->send($frozen));
		$again = $room->freeze();
		self::assertNotSame($frozen['manifestSha256'], $again['manifestSha256']);
		self::assertRefused(412, 'convocation_changed', $room->send($frozen));
		self::assertStatus(200, $room->send($again));
	}

	public function testOfTwoManagersWhoSendOneDoes(): void {
		[$hall, $room] = $this->hall();
		self::host()->createUser("paul-$hall->suffix", 'Paul Second', "mairie-$hall->suffix");
		$room->room->addItem('Voirie');
		$frozen = $room->freeze();
		self::assertSame($frozen['id'], self::as("paul-$hall->suffix")->api('POST', "/meetings/{$room->room->id}/convocations", [])->data()['id']);
		self::assertStatus(200, $room->send($frozen));
		self::assertRefused(409, 'convocation_sent', $room->send($frozen, self::as("paul-$hall->suffix")));
		$room->pump($frozen['id']);
		self::assertCount(1, self::received('odile', $hall));
	}

	public function testWhatCanNeverBeValidIsRefused(): void {
		[$hall, $room] = $this->hall();
		self::assertRefused(409, 'convocation_not_frozen', $room->send($room->begin()));
		self::assertRefused(409, 'convocation_incomplete', $room->send($room->freeze()));
		$tomorrow = (new \DateTimeImmutable('tomorrow', new \DateTimeZone('Europe/Paris')))->format('Y-m-d\T19:00');
		$late = new ConveningRoom($hall, new MeetingRoom($hall, $tomorrow, 'Demain'));
		$late->room->addItem('Voirie');
		$convocation = $late->override($late->begin(), 'notice', 'Péril imminent');
		self::assertRefused(409, 'no_clear_day', $late->send($late->freeze()));
		self::assertSame('draft', $late->room->preparation()['meeting']['state']);
		self::assertSame([], self::received('odile', $hall));
		self::assertSame('Péril imminent', $convocation['overrides'][0]['reason']);
	}

	public function testLessThanTheFullPeriodNeedsItsReasonAndSaysIt(): void {
		$soon = (new \DateTimeImmutable('today +3 days', new \DateTimeZone('Europe/Paris')))->format('Y-m-d\T19:00');
		[$hall, $room] = $this->hall($soon);
		$room->room->addItem('Voirie');
		self::assertRefused(409, 'notice_too_late', $room->send($room->freeze()));
		$room->override($room->shown(), 'notice', 'Fin du délai d’appel.');
		$sent = $room->convene();
		self::assertSame('urgency', $sent['kind']);
		$room->pump($sent['id']);
		[$mail] = self::received('odile', $hall);
		self::assertStringContainsString('Convocation en urgence', $mail['html']);
		self::assertStringContainsString('Fin du délai d’appel.', $mail['text']);
	}

	public function testAMemberWhoWouldReceiveNothingHoldsTheSendingUp(): void {
		[$hall, $room] = $this->hall();
		$room->room->addItem('Voirie');
		$noemie = $room->addMember('Noémie', 'Charrière');
		self::assertRefused(409, 'member_unreachable', $room->send($room->freeze()));
		$room->override($room->shown(), 'recipients', 'Démission en cours');
		$sent = $room->convene();
		self::assertSame('failed', self::states($sent)['Noémie Charrière']);
		$dispatch = array_values(array_filter($sent['dispatches'], static fn (array $one): bool => $one['memberId'] === $noemie['id']))[0];
		self::assertRefused(409, 'no_address', $hall->manager->api('POST', "/dispatches/{$dispatch['id']}/again", ['attempt' => 1]));
		$handed = $hall->manager->api('POST', "/dispatches/{$dispatch['id']}/delivered", ['how' => 'handed']);
		self::assertStatus(200, $handed);
		$delivered = array_column($handed->data()['dispatches'], 'delivered', 'memberId')[$noemie['id']];
		self::assertSame(['handed', 'Valérie Mermet'], [$delivered['how'], $delivered['recordedBy']]);
		self::assertRefused(422, 'not_past', $hall->manager->api('POST', "/dispatches/{$dispatch['id']}/delivered", ['how' => 'posted', 'at' => '2029-06-18T10:00']));
		$shown = $hall->manager->api('POST', "/convocations/{$sent['id']}/displayed", []);
		self::assertSame('Valérie Mermet', $shown->data()['displayedBy']);
	}

	public function testARefusedAddressIsSaidAndTheNextOneIsUsed(): void {
		[$hall, $room] = $this->hall();
		$member = $room->addMember('Yanis', 'Ferrand', ['email' => 'refused.' . self::address('yanis', $hall)]);
		$room->room->addItem('Voirie');
		$sent = $room->convene();
		$dispatch = array_column($room->pump($sent['id'])['dispatches'], null, 'memberId')[$member['id']];
		self::assertSame('queued', $dispatch['state']);
		self::assertStringContainsString('refused', $dispatch['error']);
		Host\Host::running()->sql('UPDATE oc_conseil_outbox SET state = ? WHERE dedup_key = ?', 'failed', "convocation:{$sent['id']}:{$member['id']}:1");
		$failed = array_column($room->pump($sent['id'])['dispatches'], 'state', 'memberId')[$member['id']];
		self::assertSame('failed', $failed);
		self::assertStatus(200, $hall->manager->api('PUT', "/councils/$hall->councilId/members/{$member['id']}", ['email' => self::address('yanis', $hall)] + $member, ['If-Match' => '"' . $member['version'] . '"']));
		self::assertStatus(200, $hall->manager->api('POST', "/dispatches/{$dispatch['id']}/again", ['attempt' => 1]));
		self::assertRefused(409, 'dispatch_under_way', $hall->manager->api('POST', "/dispatches/{$dispatch['id']}/again", ['attempt' => 1]));
		$room->pump($sent['id']);
		[$mail] = self::received('yanis', $hall);
		self::assertStringContainsString($sent['manifestSha256'], $mail['text']);
		self::assertCount(1, self::received('odile', $hall));
	}

	public function testAServerThatIsKilledWhileItSendsConvenesNobodyTwice(): void {
		[$hall, $room] = $this->hall(prefix: 'slow.');
		$room->room->addItem('Voirie');
		$sent = $room->convene();
		$killed = self::host()->startOcc(['conseil_municipal:outbox:send']);
		$end = microtime(true) + 30;
		while (self::received('odile', $hall, 'slow.') === [] && self::received('fabrice', $hall, 'slow.') === []) {
			self::assertLessThan($end, microtime(true), 'Nothing arrives');
			usleep(50_000);
		}
		$killed->kill();
		self::emptyOutbox('--abandoned-after=0');
		self::emptyOutbox('--abandoned-after=0');
		$states = array_count_values(self::states($room->shown()));
		ksort($states);
		self::assertSame(['sent' => 1, 'uncertain' => 1], $states);
		self::assertCount(1, self::received('odile', $hall, 'slow.'));
		self::assertCount(1, self::received('fabrice', $hall, 'slow.'));
		self::assertSame('sent', $sent['state']);
	}
}
