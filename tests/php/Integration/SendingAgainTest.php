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
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Every e-mail that was sent to a member stays proven, whatever is sent, refused or corrected after it. */
final class SendingAgainTest extends HostTestCase {
	private TownHall $hall;
	private ConveningRoom $room;
	/** @var array<string, mixed> */
	private array $member;

	protected function setUp(): void {
		parent::setUp();
		$this->hall = new TownHall(self::named('again'));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$this->room->addMember('Odile', 'Perrachon', ['function' => 'maire', 'email' => $this->address('odile')]);
		$this->member = $this->room->addMember('Yanis', 'Ferrand', ['email' => $this->address('stranger')]);
		$this->room->room->addItem('Voirie');
		$this->room->pump($this->room->convene()['id']);
	}

	private function address(string $name): string {
		return "$name.{$this->hall->suffix}@example.org";
	}

	/** @return array<string, mixed> */
	private function dispatch(): array {
		return array_column($this->room->shown()['dispatches'], null, 'memberId')[$this->member['id']];
	}

	private function correct(string $address): void {
		$changed = $this->hall->manager->api('PUT', "/councils/{$this->hall->councilId}/members/{$this->member['id']}", ['email' => $address], ['If-Match' => '"' . $this->member['version'] . '"']);
		self::assertStatus(200, $changed);
		$this->member = $changed->data();
	}

	/** @return array<string, mixed> the dispatch, once the e-mail has left or was refused */
	private function again(): array {
		$dispatch = $this->dispatch();
		self::assertStatus(200, $this->hall->manager->api('POST', "/dispatches/{$dispatch['id']}/again", ['attempt' => $dispatch['attempt']]));
		$this->room->pump($this->room->shown()['id']);
		return $this->dispatch();
	}

	private static function linkIn(string $address, int $mail): string {
		self::assertSame(1, preg_match('#https?://[^/]+(\S+/r/\S+)#', Mailbox::of($address)[$mail]['text'], $found));
		return $found[1] ?? '';
	}

	/** @return list<string> types of lines about what this member was sent */
	private function journal(): array {
		$types = [];
		foreach (explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output)) as $line) {
			['type' => $type, 'payload' => $facts] = json_decode(json_decode($line, true)['content'], true);
			if (str_starts_with($type, 'dispatch_') && $facts['member'] === $this->member['id']) {
				$types[] = $type;
			}
		}
		return $types;
	}

	public function testTheFirstSendingStaysWhateverBecomesOfTheNext(): void {
		$first = $this->dispatch();
		self::assertSame([[1, 'sent', $this->address('stranger'), $first['sentAt']]], self::attempts($first));
		$second = $this->again();
		self::assertSame([[1, 'sent'], [2, 'sent']], array_map(static fn (array $one): array => [$one['attempt'], $one['state']], $second['attempts']));
		self::assertSame($first['sentAt'], $second['attempts'][0]['sentAt']);

		$this->correct('refused.' . $this->address('yanis'));
		$dispatch = $this->dispatch();
		self::assertStatus(200, $this->hall->manager->api('POST', "/dispatches/{$dispatch['id']}/again", ['attempt' => 2]));
		$this->room->pump($this->room->shown()['id']);
		self::host()->sql('UPDATE oc_conseil_outbox SET state = ? WHERE dedup_key = ?', 'failed', "convocation:{$this->room->shown()['id']}:{$this->member['id']}:3");
		$this->room->pump($this->room->shown()['id']);
		$third = $this->dispatch();
		self::assertSame(['failed', $second['sentAt']], [$third['state'], $third['sentAt']], 'what is refused takes nothing back');
		self::assertSame(['sent', 'sent', 'failed'], array_column($third['attempts'], 'state'));
		self::assertSame([$this->address('stranger'), $this->address('stranger'), 'refused.' . $this->address('yanis')], array_column($third['attempts'], 'address'));
		self::assertSame(['dispatch_sent', 'dispatch_again', 'dispatch_sent', 'dispatch_again', 'dispatch_delayed', 'dispatch_failed'], $this->journal());
	}

	/** @return list<array{int, string, string, ?string}> */
	private static function attempts(array $dispatch): array {
		return array_map(static fn (array $one): array => [$one['attempt'], $one['state'], $one['address'], $one['sentAt']], $dispatch['attempts']);
	}

	/** One dead link, see {@see AnswerLinkTest}. */
	public function testALinkThatWentToTheWrongPersonIsDeadOnceTheAddressIsPutRight(): void {
		$wrong = self::linkIn($this->address('stranger'), 0);
		self::assertSame(200, $this->open($wrong)->status);
		$this->again();
		self::assertSame($wrong, self::linkIn($this->address('stranger'), 1), 'sent to the same address it stays');
		$this->correct($this->address('yanis'));
		$sent = (string)$this->dispatch()['id'];
		self::assertSame(404, $this->post($wrong, ['do' => 'acknowledge', 'dispatch' => $sent])->status, 'before anything is sent again');
		$this->again();
		$right = self::linkIn($this->address('yanis'), 0);
		self::assertNotSame($wrong, $right);
		self::assertSame(200, $this->open($right)->status);
		self::assertNull($this->dispatch()['acknowledgedAt']);
		$this->correct(strtoupper($this->address('yanis')));
		self::assertSame(200, $this->open($right)->status, 'the same address, in capitals');
	}

	private function open(string $link): Answer {
		return self::host()->anonymous()->send('GET', $link, headers: ['Accept' => 'text/html']);
	}

	/** @param array<string, string> $fields */
	private function post(string $link, array $fields): Answer {
		return self::host()->anonymous()->send('POST', $link, http_build_query($fields), ['Accept' => 'text/html', 'Content-Type' => 'application/x-www-form-urlencoded']);
	}

	public function testAnEmailThatCameBackIsNotedAndTakenBack(): void {
		$dispatch = $this->dispatch();
		$path = "/dispatches/{$dispatch['id']}/bounced";
		self::assertRefused(409, 'not_sent', $this->hall->manager->api('POST', $path, ['attempt' => 2]));
		self::assertRefused(422, 'before_sent', $this->hall->manager->api('POST', $path, ['attempt' => 1, 'at' => '2026-01-09T18:00']));
		self::assertRefused(422, 'not_past', $this->hall->manager->api('POST', $path, ['attempt' => 1, 'at' => '2029-06-18T10:00']));
		self::assertStatus(422, $this->hall->manager->api('POST', $path, ['attempt' => 'x']));
		$noted = $this->hall->manager->api('POST', $path, ['attempt' => 1]);
		self::assertStatus(200, $noted);
		$bounced = array_column($noted->data()['dispatches'], null, 'memberId')[$this->member['id']]['attempts'][0]['bounced'];
		self::assertSame('Valérie Mermet', $bounced['notedBy']);
		self::assertSame(['sent', 'sent'], [$this->dispatch()['state'], $this->dispatch()['attempts'][0]['state']], 'that it left stays true');

		$second = $this->again();
		self::assertSame([false, true], array_map(static fn (array $one): bool => $one['bounced'] === null, $second['attempts']), 'the next one did not come back');
		foreach ([1, 2] as $ignored) {
			self::assertStatus(200, $this->hall->manager->api('DELETE', "$path/1"));
		}
		self::assertNull($this->dispatch()['attempts'][0]['bounced']);
		self::assertSame(['dispatch_sent', 'dispatch_bounced', 'dispatch_again', 'dispatch_sent', 'dispatch_bounce_withdrawn'], $this->journal());
		self::occ('conseil_municipal:journal:verify', (string)$this->hall->councilId)->orFail();
	}
}
